package koe.kernel.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriBuilder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Reads an address with plain Japanese in it, as people type after {@code curl}, as the UTF-8 that
 * it is; the container takes it for Latin-1.
 */
@PreMatching
public class PlainAddresses implements ContainerRequestFilter {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  @Inject HttpServletRequest request;

  @Override
  public void filter(ContainerRequestContext context) {
    String path = request.getRequestURI();
    String query = request.getQueryString() == null ? "" : request.getQueryString();
    if (plain(path) && plain(query)) {
      return;
    }
    context.setRequestUri(
        context.getUriInfo().getBaseUri(),
        UriBuilder.fromUri(context.getUriInfo().getBaseUri())
            .replacePath(escaped(path))
            .replaceQuery(query.isEmpty() ? null : escaped(query))
            .build());
  }

  private static boolean plain(String part) {
    return part.chars().allMatch(one -> one < 0x80);
  }

  static String escaped(String part) {
    boolean bytes = part.chars().allMatch(one -> one <= 0xFF);
    StringBuilder escaped = new StringBuilder();
    for (byte one : part.getBytes(bytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8)) {
      if (one >= 0) {
        escaped.append((char) one);
      } else {
        escaped.append('%').append(HEX.toHexDigits(one));
      }
    }
    return escaped.toString();
  }
}
