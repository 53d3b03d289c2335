package koe.feedback.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/**
 * The searchable comments of one workspace. The database is the truth and feeds it in order; the
 * index remembers how far. What was applied is found at once, and is durable some seconds later: a
 * crash takes the index back to its last commit, and the feed repeats from that mark.
 */
public final class CommentIndex implements AutoCloseable {

  private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(3);

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final String source;
  private final Clock clock;
  private Instant committedAt;
  private volatile Optional<IndexMark> mark;
  private volatile View view;

  /** The facets of one reader, kept as long as the reader is the newest. */
  private record View(IndexReader reader, CommentFacets facets) {

    static View of(IndexReader reader) throws IOException {
      return new View(reader, CommentFacets.of(reader));
    }
  }

  private CommentIndex(Directory directory, String source, Clock clock) throws IOException {
    this.directory = directory;
    this.writer = new IndexWriter(directory, config());
    this.searchers = new SearcherManager(writer, new CommentSearchers());
    this.source = source;
    this.clock = clock;
    this.committedAt = clock.instant();
    this.mark = IndexMark.fromCommit(committed(writer));
    this.view = currentView();
  }

  /**
   * Opens the index in a directory. One that is damaged, or that another version wrote, or that was
   * built from another database, is emptied and then has no mark: it is to be built again.
   *
   * @param source names the database, and its history since it was last restored
   */
  public static CommentIndex open(Path path, String source) {
    return open(path, source, Clock.systemUTC());
  }

  static CommentIndex open(Path path, String source, Clock clock) {
    try {
      Directory directory = IndexDirectory.open(path, source);
      try {
        return new CommentIndex(directory, source, clock);
      } catch (IOException | RuntimeException e) {
        IOUtils.closeWhileHandlingException(directory);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How far the feed has been applied; absent when everything is still to come. */
  public Optional<IndexMark> mark() {
    return mark;
  }

  /**
   * Takes in comments that are new or changed, and takes out those that are gone. Searches find the
   * outcome at once. Applying the same changes again changes nothing.
   */
  public synchronized void apply(
      List<IndexedComment> comments, List<UUID> removed, IndexMark upTo) {
    try {
      for (IndexedComment comment : comments) {
        writer.updateDocument(
            CommentDocument.idTerm(comment.id()),
            CommentFacets.withFacets(CommentDocument.of(comment)));
      }
      writer.deleteDocuments(removed.stream().map(CommentDocument::idTerm).toArray(Term[]::new));
      moveTo(upTo);
      searchers.maybeRefreshBlocking();
      if (!clock.instant().isBefore(committedAt.plus(BETWEEN_COMMITS))) {
        commit();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (AlreadyClosedException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  /** Forgets all comments and how far the feed was applied, so that everything comes anew. */
  public synchronized void beginAnew() {
    try {
      writer.deleteAll();
      writer.setLiveCommitData(IndexDirectory.origin(source).entrySet());
      mark = Optional.empty();
      searchers.maybeRefreshBlocking();
      commit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes everything applied so far outlive a crash. */
  public synchronized void commit() {
    try {
      writer.commit();
      committedAt = clock.instant();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Finds comments.
   *
   * @throws InvalidCursor when the cursor is none that this order of comments gave out
   */
  public SearchResult search(CommentQuery query) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return new CommentSearch(searcher, facetsOf(searcher.getIndexReader())).run(query);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many comments can be found. */
  public long size() {
    return writer.getDocStats().numDocs;
  }

  /** Commits, and lets another open the directory. */
  @Override
  public synchronized void close() {
    try {
      IOUtils.close(searchers, writer, directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void moveTo(IndexMark upTo) {
    Map<String, String> commit = new HashMap<>(IndexDirectory.origin(source));
    commit.putAll(upTo.toCommit());
    writer.setLiveCommitData(commit.entrySet());
    mark = Optional.of(upTo);
  }

  private CommentFacets facetsOf(IndexReader reader) throws IOException {
    View current = view;
    if (!current.reader().equals(reader)) {
      current = View.of(reader);
      view = current;
    }
    return current.facets();
  }

  private View currentView() throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return View.of(searcher.getIndexReader());
    } finally {
      searchers.release(searcher);
    }
  }

  private static IndexWriterConfig config() {
    return new IndexWriterConfig(CommentAnalyzers.perField())
        .setSimilarity(new CommentSimilarity());
  }

  private static Map<String, String> committed(IndexWriter writer) {
    Map<String, String> commit = new HashMap<>();
    Iterable<Map.Entry<String, String>> entries = writer.getLiveCommitData();
    if (entries != null) {
      entries.forEach(entry -> commit.put(entry.getKey(), entry.getValue()));
    }
    return commit;
  }
}
