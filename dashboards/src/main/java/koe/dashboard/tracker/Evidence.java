package koe.dashboard.tracker;

import koe.dashboard.backlog.Insight;

/** What an insight says in an issue: how many, how much it weighs, and in the customers' words. */
final class Evidence {

  private Evidence() {}

  static Draft of(Insight insight, String language, String url) {
    boolean japanese = language.equals("ja");
    StringBuilder text = new StringBuilder();
    text.append(
        japanese
            ? "お客様 %d 人、%d 件の声。直近30日 %d 件（その前の30日 %d 件）。"
                .formatted(
                    insight.customers(),
                    insight.mentions(),
                    insight.trend().recent(),
                    insight.trend().before())
            : "%d customers, %d comments. %d in the last 30 days (%d in the 30 before)."
                .formatted(
                    insight.customers(),
                    insight.mentions(),
                    insight.trend().recent(),
                    insight.trend().before()));
    insight.impact().ifPresent(points -> text.append(" NPS: ").append(points));
    text.append("\n\n");
    insight
        .verbatims()
        .forEach(quote -> text.append("> ").append(oneLine(quote.text())).append("\n\n"));
    text.append(url).append("/backlog#").append(insight.id());
    text.append("\n\nkoe:").append(insight.id());
    return new Draft(insight.id(), insight.nameIn(language), text.toString());
  }

  /** Customers write what they like; it stays a quotation, mentions nobody and links nowhere. */
  private static String oneLine(String said) {
    return said.replaceAll("\\s+", " ")
        .replace("@", "@\u200b")
        .replace("#", "#\u200b")
        .replaceAll("[\\\\`*_\\[\\]<>!|]", "\\\\$0");
  }
}
