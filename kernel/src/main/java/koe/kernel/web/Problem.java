package koe.kernel.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import koe.kernel.json.Pointer;

/**
 * Why a request was refused, as RFC 9457 tells it. Thrown where the reason is known; everything in
 * it may be shown to the caller.
 */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * One complaint about what was sent.
   *
   * @param pointer an RFC 6901 pointer into the body, or into the query as if it were an object
   * @param parameter of the query that is meant; none if it is the body
   */
  public record Detail(
      String pointer, String detail, @JsonInclude(JsonInclude.Include.NON_EMPTY) String parameter) {

    public Detail(String pointer, String detail) {
      this(pointer, detail, "");
    }
  }

  /** The JSON form. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Body(
      String type,
      String title,
      int status,
      String detail,
      List<Detail> errors,
      String instance,
      @JsonAnyGetter Map<String, String> members) {}

  private final int status;
  private final String slug;
  private final String title;
  private final transient List<Detail> errors;
  private final transient Map<String, String> headers;
  private final transient Map<String, String> members;

  private Problem(
      int status,
      String slug,
      String title,
      String detail,
      List<Detail> errors,
      Map<String, String> headers) {
    this(status, slug, title, detail, errors, headers, Map.of());
  }

  private Problem(
      int status,
      String slug,
      String title,
      String detail,
      List<Detail> errors,
      Map<String, String> headers,
      Map<String, String> members) {
    super(detail);
    this.status = status;
    this.slug = slug;
    this.title = title;
    this.errors = List.copyOf(errors);
    this.headers = Map.copyOf(headers);
    this.members = Map.copyOf(members);
  }

  private static Problem of(int status, String slug, String title, String detail) {
    return new Problem(status, slug, title, detail, List.of(), Map.of());
  }

  public static Problem malformed(String detail) {
    return of(400, "malformed", "The request is malformed", detail);
  }

  public static Problem malformed(String pointer, String detail) {
    return new Problem(
        400,
        "malformed",
        "The request is malformed",
        detail,
        List.of(new Detail(pointer, detail)),
        Map.of());
  }

  /** A parameter of the query that cannot be read. */
  public static Problem parameter(String name, String detail) {
    return new Problem(
        400,
        "malformed",
        "The request is malformed",
        detail,
        List.of(new Detail("/" + Pointer.escape(name), detail, name)),
        Map.of());
  }

  public static Problem unauthenticated(String detail) {
    return new Problem(
        401,
        "unauthenticated",
        "Sign in first",
        detail,
        List.of(),
        Map.of("WWW-Authenticate", "Bearer"));
  }

  public static Problem forbidden(String detail) {
    return of(403, "forbidden", "This is not allowed", detail);
  }

  public static Problem notFound(String what, Object id) {
    return of(404, "not-found", "Not found", "There is no " + what + " " + id + ".");
  }

  public static Problem conflict(String slug, String detail) {
    return of(409, slug, "This conflicts with what is there", detail);
  }

  public static Problem gone(String slug, String detail) {
    return of(410, slug, "This is over", detail);
  }

  public static Problem stale() {
    return of(
        412, "stale", "Somebody else changed it", "The If-Match header names an older version.");
  }

  public static Problem tooLarge(long most) {
    return of(413, "too-large", "The body is too large", "At most " + most + " bytes are read.");
  }

  public static Problem unsupportedType(String expected) {
    return of(
        415, "unsupported-type", "The content type is not read here", "Send " + expected + ".");
  }

  public static Problem invalid(String pointer, String detail) {
    return invalid(List.of(new Detail(pointer, detail)));
  }

  /** Well-formed, but not valid: 422 with one pointer for each complaint. */
  public static Problem invalid(List<Detail> errors) {
    String detail = errors.isEmpty() ? "The body is not valid." : errors.get(0).detail();
    return new Problem(422, "invalid", "The body is not valid", detail, errors, Map.of());
  }

  public static Problem keyReused() {
    return of(
        422,
        "idempotency-key-reuse",
        "The Idempotency-Key was used before",
        "The same key came with another body.");
  }

  public static Problem tooMany(long retryAfterSeconds) {
    return new Problem(
        429,
        "too-many",
        "Too many requests",
        "Try again in " + retryAfterSeconds + " seconds.",
        List.of(),
        Map.of("Retry-After", Long.toString(retryAfterSeconds)));
  }

  public static Problem unavailable() {
    return new Problem(
        503,
        "unavailable",
        "Koe cannot do this right now",
        "The database does not answer. Try again shortly.",
        List.of(),
        Map.of("Retry-After", "2"));
  }

  /** An answer of the container itself, told in the same form. */
  public static Problem ofStatus(int status, String title) {
    return of(status, "status-" + status, title, title + ".");
  }

  public Problem with(String header, String value) {
    Map<String, String> more = new java.util.HashMap<>(headers);
    more.put(header, value);
    return new Problem(status, slug, title, detail(), errors, more, members);
  }

  /** The same problem with one more member in its JSON form. */
  public Problem withMember(String name, String value) {
    Map<String, String> more = new java.util.HashMap<>(members);
    more.put(name, value);
    return new Problem(status, slug, title, detail(), errors, headers, more);
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  public String slug() {
    return slug;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  public List<Detail> errors() {
    return errors;
  }

  public Map<String, String> headers() {
    return headers;
  }

  /** The JSON form, with the id under which the log knows it, if it was logged. */
  public Body body(Optional<String> instance) {
    return new Body(
        "urn:koe:problem:" + slug, title, status, detail(), errors, instance.orElse(""), members);
  }

  @Override
  public Throwable fillInStackTrace() {
    return this;
  }
}
