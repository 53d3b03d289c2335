package koe.dashboard.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import koe.dashboard.followup.InboxStore;
import koe.dashboard.metric.Comparison;
import koe.dashboard.metric.Figure;
import koe.dashboard.metric.MetricReport;
import koe.dashboard.metric.ResponseRate;
import koe.dashboard.verbatim.Verbatim;
import koe.kernel.text.Formats;
import koe.kernel.text.Texts;

/**
 * All that the first page shows.
 *
 * @param npsChange against as many days before
 * @param responseRate completed out of delivered, of invitations only
 */
public record Overview(
    MetricReport nps,
    MetricReport csat,
    MetricReport ces,
    Comparison npsChange,
    Comparison csatChange,
    Comparison cesChange,
    ResponseRate.Funnel funnel,
    Optional<ResponseRate.Share> responseRate,
    List<ThemeStore.Spoken> themes,
    List<Verbatim> verbatims,
    List<InboxStore.Entry> tasks,
    InboxStore.Counts counts) {

  /** True if anybody was invited or came by an open link. */
  public boolean hasFunnel() {
    return funnel.invited() + funnel.skipped() + funnel.opened() + funnel.started() > 0;
  }

  /** What the chart of the trend says, for those who do not see it. */
  public String trendSaid(Texts.In t, Formats f, PeriodLabel labels, LocalDate from) {
    List<Figure> known = nps.points().stream().filter(it -> it.value().isPresent()).toList();
    if (known.isEmpty()) {
      return t.get("overview.trend");
    }
    Figure first = known.get(0);
    Figure last = known.get(known.size() - 1);
    List<Double> values = known.stream().map(it -> it.value().orElseThrow()).sorted().toList();
    return t.get(
        "overview.trend.said",
        t.get("overview.trend"),
        f.signed(first.value().orElseThrow()),
        labels.whole(first.from().orElse(from)),
        f.signed(last.value().orElseThrow()),
        labels.whole(last.from().orElse(from)),
        f.signed(values.get(0)),
        f.signed(values.get(values.size() - 1)));
  }

  /** What the chart of the themes says. */
  public String themesSaid(Texts.In t, Formats f) {
    ThemeStore.Spoken most = themes.get(0);
    return t.get(
        "overview.themes.said",
        t.get("overview.themes"),
        most.nameIn(t.tag()),
        f.count(most.mentions()),
        f.count(most.negative()));
  }
}
