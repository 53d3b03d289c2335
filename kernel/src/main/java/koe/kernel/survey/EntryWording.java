package koe.kernel.survey;

/**
 * What a list of entries says of itself.
 *
 * @param title of each entry
 * @param add the text of the button that adds one; empty where Koe's own shall stand
 * @param repeated what is said when two entries have the same answer
 */
public record EntryWording(
    LocalizedText title, LocalizedText add, LocalizedText remove, LocalizedText repeated) {}
