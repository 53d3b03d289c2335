package koe.it.house;

import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import koe.it.house.Koe.Module;
import koe.kernel.access.Allowed;
import koe.kernel.access.Open;

/** Every route that the code of the applications declares, with the roles that it names. */
final class RouteScan {

  private static final Map<Module, String> PLACES =
      Map.of(
          Koe.SURVEYS,
          "/surveys",
          Koe.RESPONSES,
          "/r",
          Koe.FEEDBACK,
          "/feedback",
          Koe.DASHBOARDS,
          "");

  private RouteScan() {}

  /**
   * A route as one class declares it.
   *
   * @param place where the application stands
   * @param owner the path of the class
   * @param path the path of the class and of the method behind it
   */
  record Declared(String place, String owner, String path) {}

  static Set<Declared> declared() {
    Set<Declared> declared = new HashSet<>();
    for (JavaClass type : Koe.CLASSES) {
      if (type.isAnnotatedWith(Path.class)) {
        String owner = joined(path(type));
        type.getMethods().stream()
            .filter(method -> httpMethod(method).isPresent())
            .map(method -> joined(path(type), path(method)))
            .forEach(
                path -> places(type).forEach(it -> declared.add(new Declared(it, owner, path))));
      }
    }
    return declared;
  }

  static SortedSet<Route> routes() {
    SortedSet<Route> routes = new TreeSet<>();
    for (JavaClass type : Koe.CLASSES) {
      if (type.isAnnotatedWith(Path.class)) {
        type.getMethods().stream()
            .filter(method -> httpMethod(method).isPresent())
            .forEach(method -> places(type).forEach(place -> routes.add(route(place, method))));
      }
    }
    return routes;
  }

  /** What the kernel declares is there in every application. */
  private static Stream<String> places(JavaClass type) {
    return PLACES.entrySet().stream()
        .filter(
            module ->
                type.getPackageName().startsWith(Koe.KERNEL.packages() + ".")
                    || type.getPackageName().startsWith(module.getKey().packages() + "."))
        .map(Map.Entry::getValue);
  }

  private static Route route(String place, JavaMethod method) {
    String path = place + "/" + joined(path(method.getOwner()), path(method));
    return new Route(httpMethod(method).orElseThrow(), path, roles(method));
  }

  /** Paths one after the other, with the names of their parameters alone. */
  private static String joined(String... paths) {
    return Arrays.stream(paths)
        .flatMap(path -> Arrays.stream(path.split("/(?![^{]*})")))
        .filter(step -> !step.isEmpty())
        .map(step -> step.replaceFirst("^\\{\\s*(\\w+).*}$", "{$1}"))
        .collect(Collectors.joining("/"));
  }

  private static Optional<String> httpMethod(JavaMethod method) {
    return method.getAnnotations().stream()
        .map(JavaAnnotation::getRawType)
        .filter(type -> type.isAnnotatedWith(HttpMethod.class))
        .map(type -> type.getAnnotationOfType(HttpMethod.class).value())
        .findFirst();
  }

  private static <T extends HasAnnotations<T> & HasDescription> String path(T element) {
    return element.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
  }

  private static Set<String> roles(JavaMethod method) {
    boolean open = method.isAnnotatedWith(Open.class);
    Optional<? extends JavaAnnotation<?>> allowed =
        method.tryGetAnnotationOfType(Allowed.class.getName());
    if (open == allowed.isPresent()) {
      throw new IllegalStateException(
          method.getFullName() + " says either who is allowed or that it is open");
    }
    return allowed
        .map(rule -> Arrays.stream((Object[]) rule.get("value").orElseThrow()))
        .orElseGet(Stream::empty)
        .map(role -> ((JavaEnumConstant) role).name().toLowerCase(java.util.Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
