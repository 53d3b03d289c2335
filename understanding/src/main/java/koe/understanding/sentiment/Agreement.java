package koe.understanding.sentiment;

/**
 * How far judgements agree with labels.
 *
 * @param macroF1 the mean over the labels of the harmonic mean of precision and recall
 */
public record Agreement(int n, double accuracy, double macroF1) {

  /** Of counts by label (rows) and judgement (columns). */
  static Agreement of(int[][] confusion) {
    int all = 0;
    int right = 0;
    double sum = 0;
    for (int label = 0; label < confusion.length; label++) {
      int labelled = 0;
      int judged = 0;
      for (int other = 0; other < confusion.length; other++) {
        labelled += confusion[label][other];
        judged += confusion[other][label];
      }
      all += labelled;
      right += confusion[label][label];
      sum += labelled + judged == 0 ? 0 : 2.0 * confusion[label][label] / (labelled + judged);
    }
    return new Agreement(all, all == 0 ? 0 : (double) right / all, sum / confusion.length);
  }
}
