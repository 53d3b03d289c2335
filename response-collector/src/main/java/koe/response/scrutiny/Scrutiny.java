package koe.response.scrutiny;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Knows who sends, holds up who sends too much, and finds what is suspicious about an answer. */
@Singleton
public class Scrutiny {

  private final Clock clock;
  private final Limits limits;
  private final Sender sender;
  private final TrustedHops hops;
  private final Networks dataCentres;
  private final Devices devices = new Devices();

  @Inject
  public Scrutiny(
      Clock clock,
      Limits limits,
      Sender sender,
      @ConfigProperty(name = "koe.trusted.proxy.hops", defaultValue = "0") int hops,
      @ConfigProperty(name = "koe.datacentre.networks") Optional<String> networks) {
    this.clock = clock;
    this.limits = limits;
    this.sender = sender;
    this.hops = new TrustedHops(hops);
    this.dataCentres = networks.map(Scrutiny::read).orElse(Networks.NONE);
  }

  private static Networks read(String file) {
    try {
      return Networks.of(Files.readAllLines(Path.of(file)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Notes who sends a request; how long they have to wait before it is served. */
  public Duration meet(HttpServletRequest request) {
    String agent = request.getHeader("User-Agent");
    sender.is(
        hops.sender(
            request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For"))),
        agent == null ? "" : agent);
    return limits.of(sender.address(), System.nanoTime());
  }

  /** How long an open link has to rest before it takes the next answer. */
  public Duration rest(String link) {
    return limits.ofLink(sender.address(), link, System.nanoTime());
  }

  /**
   * What is suspicious about an answer to an open link.
   *
   * @param taken from the first sight of the page until it was sent, if that is known
   * @param questions how many were answered
   * @param ratings the values on scales
   */
  public List<String> suspicions(
      String link, Optional<Duration> taken, int questions, List<Integer> ratings) {
    Optional<Address> address = sender.address();
    int before =
        address
            .map(from -> devices.count(from.sender() + " " + sender.agent(), link, today()))
            .orElse(0);
    return Suspicions.of(
        new Suspicions.Signs(
            sender.hasFilledHoneypot(),
            address.filter(dataCentres::hold).isPresent(),
            before,
            taken,
            questions,
            ratings));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
