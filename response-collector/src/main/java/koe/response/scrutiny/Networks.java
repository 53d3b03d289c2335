package koe.response.scrutiny;

import java.util.List;
import java.util.Optional;

/** Networks such as those of data centres, where no customer sits. */
record Networks(List<Network> all) {

  static final Networks NONE = new Networks(List.of());

  /** A network as an address and how many bits of it count. */
  record Network(Address address, int bits) {}

  /** Reads lines such as {@code 203.0.113.0/24}; what follows a {@code #} is a remark. */
  static Networks of(List<String> lines) {
    return new Networks(
        lines.stream()
            .map(line -> line.replaceFirst("#.*", "").strip())
            .filter(line -> !line.isEmpty())
            .map(Networks::network)
            .toList());
  }

  private static Network network(String line) {
    String[] parts = line.split("/", 2);
    Optional<Address> address = Address.of(parts[0]);
    if (address.isEmpty() || parts.length < 2 || !parts[1].matches("\\d{1,3}")) {
      throw new IllegalArgumentException("this is not a network: " + line);
    }
    return new Network(address.get(), Integer.parseInt(parts[1]));
  }

  boolean hold(Address address) {
    return all.stream().anyMatch(one -> one.address().shares(address, one.bits()));
  }
}
