package koe.it.browser;

import koe.kernel.text.Language;

/**
 * A customer with something to complain of, and what Koe shows in their language on the way.
 *
 * @param template the name of the survey that is sent
 * @param question what the survey asks those who gave a low score
 * @param word what the staff looks for
 * @param theme the name of what the complaint is about
 */
record Customer(
    String name,
    Language language,
    String template,
    String question,
    String complaint,
    String word,
    String theme) {

  static Customer hanako() {
    return new Customer(
        "山田花子",
        Language.JAPANESE,
        "リレーショナルNPS（定期調査）",
        "ご期待に沿えなかった点をお聞かせください",
        "電話対応がひどく、不親切で残念でした。",
        "電話対応",
        "サポート");
  }

  static Customer henry() {
    return new Customer(
        "Henry Ward",
        Language.ENGLISH,
        "Relationship NPS",
        "Where did we fall short of what you expected?",
        "The delivery was terribly late and nobody told me anything.",
        "delivery",
        "Delivery");
  }

  String id() {
    return "C-" + language.tag();
  }

  String email() {
    return language.tag() + "@example.jp";
  }

  @Override
  public String toString() {
    return language.tag();
  }
}
