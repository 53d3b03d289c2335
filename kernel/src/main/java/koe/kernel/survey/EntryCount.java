package koe.kernel.survey;

/** How many entries a list of answers has at first, at least and at most. */
public record EntryCount(int initial, int least, int most, boolean canAdd, boolean canRemove) {}
