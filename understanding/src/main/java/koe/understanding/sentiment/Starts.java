package koe.understanding.sentiment;

import java.util.List;
import java.util.stream.Stream;
import koe.understanding.sentiment.LexiconEntry.Kind;

/** The expressions that begin with the same word, by what they do; emoji are opinions here. */
record Starts(
    List<LexiconEntry> opinions,
    List<LexiconEntry> requests,
    List<LexiconEntry> degrees,
    List<LexiconEntry> nothings) {

  static final Starts NONE = new Starts(List.of(), List.of(), List.of(), List.of());

  static Starts of(LexiconEntry entry) {
    List<LexiconEntry> own = List.of(entry);
    return switch (entry.kind()) {
      case OPINION, EMOJI -> new Starts(own, List.of(), List.of(), List.of());
      case REQUEST -> new Starts(List.of(), own, List.of(), List.of());
      case STRENGTH -> new Starts(List.of(), List.of(), own, List.of());
      case NOTHING -> new Starts(List.of(), List.of(), List.of(), own);
    };
  }

  Starts and(Starts others) {
    if (isEmpty() || others.isEmpty()) {
      return isEmpty() ? others : this;
    }
    return new Starts(
        joined(opinions, others.opinions),
        joined(requests, others.requests),
        joined(degrees, others.degrees),
        joined(nothings, others.nothings));
  }

  private boolean isEmpty() {
    return opinions.isEmpty() && requests.isEmpty() && degrees.isEmpty() && nothings.isEmpty();
  }

  List<LexiconEntry> of(Kind kind) {
    return switch (kind) {
      case OPINION, EMOJI -> opinions;
      case REQUEST -> requests;
      case STRENGTH -> degrees;
      case NOTHING -> nothings;
    };
  }

  private static List<LexiconEntry> joined(List<LexiconEntry> first, List<LexiconEntry> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
