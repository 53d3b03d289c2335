package koe.survey.transfer.draft;

/**
 * Something of a file that the survey made from it has not, or has in another form.
 *
 * @param pointer where it stands in the file, in the manner of RFC 6901
 */
public record Warning(String pointer, String detail) {}
