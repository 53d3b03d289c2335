package koe.it.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static koe.it.house.Koe.CLASSES;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import koe.it.house.Koe.Module;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may depend on what. */
class ArchitectureTest {

  static Stream<Module> modules() {
    return Koe.MODULES.stream();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void an_application_depends_on_the_libraries_and_on_no_other_application(Module module) {
    String[] others =
        modules()
            .filter(other -> !other.equals(module) && !Koe.LIBRARIES.contains(other))
            .map(other -> other.packages() + "..")
            .toArray(String[]::new);
    check(
        noClasses()
            .that()
            .resideInAPackage(module.packages() + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(others));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void features_have_no_cycles(Module module) {
    check(slices().matching(module.packages() + ".(*)..").should().beFreeOfCycles());
  }

  @Test
  void rules_and_arithmetic_know_neither_the_server_nor_the_database() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(
                "koe.kernel.expression..", "koe.kernel.survey..", "koe.understanding..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "java.sql..", "javax.sql..", "org.jdbi.."));
  }

  @Test
  void understanding_knows_nothing_of_the_rest() {
    check(
        noClasses()
            .that()
            .resideInAPackage("koe.understanding..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("koe.kernel.."));
  }

  @Test
  void the_arithmetic_of_metrics_knows_neither_the_server_nor_the_database() {
    check(
        noClasses()
            .that()
            .haveNameMatching(
                "koe\\.dashboard\\.metric\\."
                    + "(Confidence|Difference|Distribution|Estimate|Interval|Metric|Nps|Period"
                    + "|Proportion|Tally|Trinomial)")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "java.sql..", "javax.sql..", "org.jdbi.."));
  }

  @Test
  void names_are_words_of_the_field() {
    check(noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?)(\\$.*)?"));
  }

  @Test
  void nothing_is_read_as_serialized_objects() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.ObjectInputStream"));
  }

  @Test
  void connections_are_had_only_where_a_workspace_is_entered() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("koe.launcher..", "koe.kernel.db..")
            .and()
            .doNotHaveFullyQualifiedName("koe.kernel.access.WorkspaceSetup")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                "java\\.sql\\.(Connection|DriverManager)|javax\\.sql\\.DataSource"
                    + "|com\\.zaxxer\\.hikari\\.Hikari(DataSource|Config)"));
  }

  @Test
  void work_is_leased_from_a_list_that_is_made_once() {
    check(methods().should(new LeasedOnce()));
  }

  @Test
  void only_the_launcher_speaks_on_the_console() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("koe.launcher..")
            .should(ACCESS_STANDARD_STREAMS));
  }

  private static void check(ArchRule rule) {
    rule.check(CLASSES);
  }
}
