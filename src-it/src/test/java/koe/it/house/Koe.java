package koe.it.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The compiled classes of all modules. */
final class Koe {

  /** A module with the root of its packages. */
  record Module(String folder, String packages) {

    Path classes() {
      return Path.of("..", folder, "target", "classes");
    }
  }

  static final Module KERNEL = new Module("kernel", "koe.kernel");
  static final Module UNDERSTANDING = new Module("understanding", "koe.understanding");
  static final Module SURVEYS = new Module("survey-service", "koe.survey");
  static final Module RESPONSES = new Module("response-collector", "koe.response");
  static final Module FEEDBACK = new Module("text-analytics", "koe.feedback");
  static final Module DASHBOARDS = new Module("dashboards", "koe.dashboard");
  static final Module LAUNCHER = new Module("launcher", "koe.launcher");
  static final List<Module> MODULES =
      List.of(KERNEL, UNDERSTANDING, SURVEYS, RESPONSES, FEEDBACK, DASHBOARDS, LAUNCHER);

  static final List<Module> LIBRARIES = List.of(KERNEL, UNDERSTANDING);

  static final JavaClasses CLASSES = classes();

  private Koe() {}

  private static JavaClasses classes() {
    List<Path> folders = MODULES.stream().map(Module::classes).toList();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new IllegalStateException(folder + " is missing: build all modules");
      }
    }
    // What is generated from page templates is reached by name only.
    return new ClassFileImporter()
        .withImportOption(location -> !location.contains("/gen/"))
        .importPaths(folders);
  }
}
