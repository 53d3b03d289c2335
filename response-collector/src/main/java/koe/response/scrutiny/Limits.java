package koe.response.scrutiny;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many answers a minute are taken through one link, from one sender and from one network. Who
 * is on this machine is not held up: it may be a proxy that nobody named.
 */
@Singleton
public class Limits {

  private final Buckets links;
  private final Buckets senders;
  private final Buckets networks;

  @Inject
  public Limits(
      @ConfigProperty(name = "koe.limit.link", defaultValue = "60000") int perLink,
      @ConfigProperty(name = "koe.limit.address", defaultValue = "300") int perAddress,
      @ConfigProperty(name = "koe.limit.network", defaultValue = "3000") int perNetwork) {
    this.links = new Buckets(perLink);
    this.senders = new Buckets(perAddress);
    this.networks = new Buckets(perNetwork);
  }

  /** How long a sender has to wait before the next request; zero if not at all. */
  Duration of(Optional<Address> address, long nanos) {
    return address
        .map(
            known ->
                longer(senders.take(known.sender(), nanos), networks.take(known.network(), nanos)))
        .orElse(Duration.ZERO);
  }

  /** How long this link has to rest before the next answer; zero if not at all. */
  Duration ofLink(Optional<Address> address, String link, long nanos) {
    return address.isEmpty() ? Duration.ZERO : links.take(link, nanos);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
