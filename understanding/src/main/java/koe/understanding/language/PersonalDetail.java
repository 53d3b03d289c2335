package koe.understanding.language;

import com.fasterxml.jackson.annotation.JsonValue;

/** A stretch of a comment that tells who somebody is or how to reach them. */
public record PersonalDetail(Kind kind, int start, int end) {

  /** What kind of detail it is. */
  public enum Kind {
    EMAIL("email"),
    PHONE("phone"),
    CARD("card"),
    MY_NUMBER("myNumber"),
    POSTAL_CODE("postalCode"),
    ADDRESS("address"),
    NAME("name");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /** The word for it in JSON. */
    @JsonValue
    public String key() {
      return key;
    }
  }

  boolean overlaps(PersonalDetail other) {
    return start < other.end && other.start < end;
  }
}
