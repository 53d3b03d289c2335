package koe.kernel.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is calling: a person with a session, or a program with an API token.
 *
 * @param account empty for a token
 * @param csrf what a changing request of a session must repeat; empty for a token
 */
public record Caller(
    UUID workspace, Optional<UUID> account, String name, Set<Role> roles, String csrf) {

  public Caller {
    roles = Set.copyOf(roles);
  }

  public boolean is(Role role) {
    return roles.contains(Role.ADMIN) || roles.contains(role);
  }

  public boolean isAny(Set<Role> allowed) {
    return roles.contains(Role.ADMIN) || allowed.stream().anyMatch(roles::contains);
  }

  /** True if names and addresses of customers may be shown to the caller. */
  public boolean seesIdentities() {
    return isAny(Set.of(Role.MANAGER, Role.AGENT));
  }
}
