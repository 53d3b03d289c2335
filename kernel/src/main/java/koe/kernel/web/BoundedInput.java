package koe.kernel.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that is cut off, with 413, as soon as it is longer than allowed. */
final class BoundedInput extends FilterInputStream {

  private final long most;
  private long read;

  BoundedInput(InputStream body, long most) {
    super(body);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    if (next >= 0) {
      count(1);
    }
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int got = super.read(buffer, offset, length);
    if (got > 0) {
      count(got);
    }
    return got;
  }

  private void count(int bytes) {
    read += bytes;
    if (read > most) {
      throw Problem.tooLarge(most);
    }
  }
}
