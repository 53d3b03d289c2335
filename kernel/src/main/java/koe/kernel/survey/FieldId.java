package koe.kernel.survey;

/** Makes of a field's name one that HTML takes as an id: letters and digits stay, also Japanese. */
final class FieldId {

  private FieldId() {}

  static String of(String field) {
    StringBuilder id = new StringBuilder();
    field
        .codePoints()
        .forEach(
            character -> {
              if (Character.isLetterOrDigit(character) || "-_.".indexOf(character) >= 0) {
                id.appendCodePoint(character);
              } else {
                id.append('_').append(Integer.toHexString(character)).append('_');
              }
            });
    return id.toString();
  }
}
