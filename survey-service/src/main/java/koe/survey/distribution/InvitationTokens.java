package koe.survey.distribution;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import koe.kernel.access.Sealer;
import koe.kernel.access.Secrets;
import koe.kernel.app.Environment;

/**
 * The tokens of personal links: 128 random bits. The database keeps a hash, by which the link is
 * found, and the token sealed, so that a reminder can repeat the link.
 */
@Singleton
class InvitationTokens {

  private static final int BYTES = 16;

  private final Sealer sealer;
  private final String url;

  @Inject
  InvitationTokens(Environment environment) {
    this(new Sealer(environment.secret(), "invitation-token"), environment.url());
  }

  InvitationTokens(Sealer sealer, String url) {
    this.sealer = sealer;
    this.url = url;
  }

  String make() {
    return Secrets.random(BYTES);
  }

  byte[] seal(String token) {
    return sealer.seal(token);
  }

  /** The address that the person opens. */
  String link(byte[] sealed) {
    return url + "/r/" + sealer.open(sealed);
  }
}
