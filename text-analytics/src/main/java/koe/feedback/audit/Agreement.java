package koe.feedback.audit;

import java.util.List;

/**
 * How people and the machine agree on one theme in one language.
 *
 * <p>Precision: of the audited comments in which the machine finds the theme, the share in which
 * people find it too. Recall: of the audited comments in which people find the theme, the share in
 * which the machine finds it. Both come from the one random sample of the language, so recall also
 * knows of comments that the machine passed over; for a rare theme it rests on few of them, which
 * its interval tells.
 */
record Agreement(Share precision, Share recall) {

  static Agreement on(String theme, String language, List<Audited> audits) {
    long both = 0;
    long said = 0;
    long found = 0;
    for (Audited audit : audits) {
      if (audit.language().equals(language) && audit.asked().contains(theme)) {
        boolean people = audit.said().contains(theme);
        boolean machine = audit.found().contains(theme);
        both += people && machine ? 1 : 0;
        said += people ? 1 : 0;
        found += machine ? 1 : 0;
      }
    }
    return new Agreement(new Share(both, found), new Share(both, said));
  }

  /** The share of comments of a language whose sentiment people and the machine see alike. */
  static Share onSentiment(String language, List<Audited> audits) {
    List<Audited> own = audits.stream().filter(audit -> audit.language().equals(language)).toList();
    long alike =
        own.stream().filter(one -> one.saidSentiment().equals(one.foundSentiment())).count();
    return new Share(alike, own.size());
  }
}
