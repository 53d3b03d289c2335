package koe.response.scrutiny;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How many proxies in front of Koe are ours. Each adds on the right of X-Forwarded-For whom it was
 * called by; what stands further left was written by anybody and is not looked at.
 */
record TrustedHops(int count) {

  /**
   * @param peer who holds the connection
   * @param forwarded the X-Forwarded-For headers in their order
   */
  Optional<Address> sender(String peer, List<String> forwarded) {
    List<String> way = new ArrayList<>();
    forwarded.forEach(header -> Collections.addAll(way, header.split(",")));
    way.add(peer);
    int place = way.size() - 1 - count;
    return Address.of(way.get(Math.max(place, 0)));
  }
}
