package koe.kernel.survey;

/** A group of questions on a page, with a title and conditions of its own. */
public record Panel(
    String name,
    LocalizedText title,
    LocalizedText description,
    Condition visible,
    Condition enabled) {}
