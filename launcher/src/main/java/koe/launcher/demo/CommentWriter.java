package koe.launcher.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Writes what a customer of one language might have written, hardly ever the same thing twice. */
final class CommentWriter {

  private static final int TRIES = 12;
  private static final double[] LENGTHS = {0.42, 0.40, 0.18};
  private static final double[] WHAT_FOLLOWS = {0.45, 0.30, 0.25};
  private static final double OPENING = 0.15;
  private static final double NOTHING_TO_WISH = 0.06;
  private static final double REASON_WITH_WISH = 0.3;

  private final Phrasebook book;
  private final Handwriting hand;
  private final String gap;
  private final Set<String> written = new HashSet<>();

  CommentWriter(String language) {
    this.book = new Phrasebook(language);
    this.hand = new Handwriting(language, book);
    this.gap = language.equals("ja") ? "" : " ";
  }

  /** Why somebody gave a score. */
  String reason(String theme, Supplier<String> otherTheme, Tone tone, Dice dice) {
    return fresh(() -> hand.write(sentences(theme, otherTheme, tone, dice), tone, dice));
  }

  /** What somebody would like to be better. */
  String wish(String theme, Dice dice) {
    if (dice.chance(NOTHING_TO_WISH)) {
      return book.say(Phrasebook.GENERAL, Tone.WISH, dice);
    }
    return fresh(
        () -> {
          List<String> said = new ArrayList<>();
          if (dice.chance(REASON_WITH_WISH)) {
            said.add(book.say(theme, dice.chance(0.5) ? Tone.NEUTRAL : Tone.MIXED, dice));
          }
          said.add(book.say(theme, Tone.WISH, dice));
          return hand.write(String.join(gap, said), Tone.WISH, dice);
        });
  }

  private String sentences(String theme, Supplier<String> otherTheme, Tone tone, Dice dice) {
    Set<Phrase> phrases = new LinkedHashSet<>();
    if (dice.chance(OPENING)) {
      phrases.add(dice.one(book.phrases(Phrasebook.GENERAL, Tone.OPENING)));
    }
    phrases.add(dice.one(book.phrases(theme, tone)));
    for (int more = dice.index(LENGTHS); more > 0; more--) {
      phrases.add(next(theme, otherTheme, tone, dice));
    }
    return phrases.stream().map(phrase -> book.say(phrase, dice)).collect(Collectors.joining(gap));
  }

  private Phrase next(String theme, Supplier<String> otherTheme, Tone tone, Dice dice) {
    return dice.one(
        switch (dice.index(WHAT_FOLLOWS)) {
          case 0 -> book.phrases(otherTheme.get(), tone);
          case 1 -> book.phrases(Phrasebook.GENERAL, tone);
          default -> book.phrases(theme, tone == Tone.NEGATIVE ? Tone.WISH : tone);
        });
  }

  private String fresh(Supplier<String> draft) {
    String text = draft.get();
    for (int i = 0; i < TRIES && !written.add(text); i++) {
      text = draft.get();
    }
    return text;
  }
}
