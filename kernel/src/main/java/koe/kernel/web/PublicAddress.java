package koe.kernel.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;

/** Tells addresses of the open internet from those inside somebody's network. */
public final class PublicAddress {

  /** A range of addresses by its first bytes. */
  private record Range(int[] start, int bits) {

    boolean holds(byte[] address) {
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if (((address[bit / 8] ^ start[bit / 8]) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }

  /** IANA's special-purpose registry. */
  private static final Range[] CLOSED_4 = {
    range(8, 0),
    range(8, 10),
    range(10, 100, 64),
    range(8, 127),
    range(16, 169, 254),
    range(12, 172, 16),
    range(24, 192, 0, 0),
    range(24, 192, 0, 2),
    range(24, 192, 88, 99),
    range(16, 192, 168),
    range(15, 198, 18),
    range(24, 198, 51, 100),
    range(24, 203, 0, 113),
    range(4, 224),
    range(4, 240)
  };

  /** Of version 6 only global unicast is open; from it go those that lead to version 4. */
  private static final Range OPEN_6 = range(3, 0x20);

  private static final Range[] CLOSED_6 = {
    range(32, 0x20, 0x01, 0, 0),
    range(28, 0x20, 0x01, 0, 0x20),
    range(32, 0x20, 0x01, 0x0d, 0xb8),
    range(16, 0x20, 0x02),
    range(20, 0x3f, 0xff, 0)
  };

  private PublicAddress() {}

  private static Range range(int bits, int... start) {
    return new Range(Arrays.copyOf(start, 16), bits);
  }

  public static boolean is(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return Arrays.stream(CLOSED_4).noneMatch(range -> range.holds(bytes));
    }
    return OPEN_6.holds(bytes) && Arrays.stream(CLOSED_6).noneMatch(range -> range.holds(bytes));
  }
}
