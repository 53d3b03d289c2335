package koe.response.scrutiny;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who sends the request that is being served, as far as it is known; nothing of it is kept. */
@RequestScoped
public class Sender {

  private Optional<Address> address = Optional.empty();
  private String agent = "";
  private boolean honeypot;

  public void is(Optional<Address> from, String program) {
    address = from;
    agent = program;
  }

  /** A field was filled in that no person sees. */
  public void filledHoneypot() {
    honeypot = true;
  }

  public boolean hasFilledHoneypot() {
    return honeypot;
  }

  /** Nothing for this machine itself: it may be a proxy that nobody named. */
  public Optional<Address> address() {
    return address.filter(one -> !one.isOfThisMachine());
  }

  public String agent() {
    return agent;
  }
}
