package koe.response.scrutiny;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address on the network, as its bytes. With IPv6 one customer has a whole /64, so that
 * addresses inside one are the same sender.
 */
record Address(List<Byte> bytes) {

  private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]{2,45}(%[\\w.]+)?");
  private static final int V4_BYTES = 4;
  private static final int SENDER_OF_V6 = 8;
  private static final int NETWORK_OF_V4 = 3;
  private static final int NETWORK_OF_V6 = 6;

  /** Reads an address as digits; names are not looked up. */
  static Optional<Address> of(String text) {
    String plain = text.strip().replaceFirst("^\\[(.*)](:\\d+)?$", "$1");
    if (!V4.matcher(plain).matches() && !(plain.contains(":") && V6.matcher(plain).matches())) {
      return Optional.empty();
    }
    try {
      byte[] raw = InetAddress.getByName(plain.replaceFirst("%.*", "")).getAddress();
      Byte[] boxed = new Byte[raw.length];
      Arrays.setAll(boxed, i -> raw[i]);
      return Optional.of(new Address(List.of(boxed)));
    } catch (UnknownHostException wrong) {
      return Optional.empty();
    }
  }

  boolean isOfThisMachine() {
    return bytes.size() == V4_BYTES
        ? bytes.get(0) == 127
        : bytes.subList(0, 15).stream().allMatch(one -> one == 0) && bytes.get(15) == 1;
  }

  /** What one sender has: an IPv4 address, or an IPv6 /64. */
  String sender() {
    return hex(bytes.size() == V4_BYTES ? V4_BYTES : SENDER_OF_V6);
  }

  /** The neighbourhood: an IPv4 /24, or an IPv6 /48. */
  String network() {
    return hex(bytes.size() == V4_BYTES ? NETWORK_OF_V4 : NETWORK_OF_V6);
  }

  /** True if the first so many bits are those of another address. */
  boolean shares(Address other, int bits) {
    if (other.bytes.size() != bytes.size() || bits > bytes.size() * 8) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % 8);
      if ((bytes.get(bit / 8) & mask) != (other.bytes.get(bit / 8) & mask)) {
        return false;
      }
    }
    return true;
  }

  private String hex(int length) {
    byte[] first = new byte[length];
    for (int i = 0; i < length; i++) {
      first[i] = bytes.get(i);
    }
    return HexFormat.of().formatHex(first);
  }
}
