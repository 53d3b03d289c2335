package koe.feedback.search;

import java.util.Optional;

/** Why the text of a query was not, or not wholly, taken as Lucene query syntax. */
public enum QueryProblem {
  SYNTAX("This is not complete query syntax; its words were searched for."),
  TOO_LONG("The query is too long; only its beginning was searched for."),
  TOO_MANY_WORDS("The query has too many words; only the first ones were searched for."),
  TOO_DEEP("The query nests too many brackets; its words were searched for."),
  TOO_BROAD("A pattern has to begin with a letter and stay simple; its words were searched for."),
  NOTHING_TO_FIND("The query has no letters to search for, so it does not narrow the comments."),
  FOUND_BY_SIMILAR_WORDS("No comment has these exact words; similar spellings were searched for.");

  private final String detail;

  QueryProblem(String detail) {
    this.detail = detail;
  }

  /** The problem in a sentence. */
  public String detail() {
    return detail;
  }

  /** What is wrong with a query, for those who want to know before they save it. */
  public static Optional<QueryProblem> of(String q) {
    return TextQuery.of(q, false).problem();
  }
}
