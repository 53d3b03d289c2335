package koe.kernel.survey;

/**
 * What the survey says of itself, apart from its questions.
 *
 * @param language of the texts that are not marked with one
 * @param next the text of the button to the next page; empty where Koe's own shall stand
 */
public record Wording(
    String language,
    LocalizedText title,
    LocalizedText description,
    LocalizedText next,
    LocalizedText previous,
    LocalizedText complete,
    LocalizedText completedHtml) {}
