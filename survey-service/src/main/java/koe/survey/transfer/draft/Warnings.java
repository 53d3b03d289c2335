package koe.survey.transfer.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what was not carried over while a file is read. */
public final class Warnings {

  /** Nobody reads more; a hostile file must not make an endless answer. */
  private static final int MOST = 1_000;

  private final Set<Warning> found = new LinkedHashSet<>();
  private int unlisted;

  public void add(String pointer, String detail) {
    if (found.size() < MOST) found.add(new Warning(pointer, detail));
    else unlisted++;
  }

  public List<Warning> all() {
    List<Warning> all = new ArrayList<>(found);
    if (unlisted > 0) all.add(new Warning("", unlisted + " more warnings are not listed"));
    return List.copyOf(all);
  }
}
