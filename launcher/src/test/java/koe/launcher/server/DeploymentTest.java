package koe.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DeploymentTest {

  private final Deployment deployment = new Deployment();

  @Test
  void the_applications_are_known_when_the_server_is_ready() {
    read(
        """
                    "Deployed": [
                    {
                        "Name": "surveys",
                        "Type": "war",
                    },
                    {
                        "Name": "ROOT",
        """);
    assertThat(deployment.deployed()).isNotDone();
    read("[2026-11-22] [] [INFO] Payara Micro 6.2025.10 (build 42) ready in 5,039 (ms)");
    assertThat(deployment.deployed().join()).containsExactlyInAnyOrder("surveys", "ROOT");
  }

  @Test
  void a_ready_server_without_applications_has_none() {
    read("Payara Micro 6.2025.10 (build 42) ready in 5,039 (ms)");
    assertThat(deployment.deployed().join()).isEmpty();
  }

  @Test
  void the_reason_of_a_failure_is_the_innermost_that_is_told() {
    read(
        """
          Exception while loading the app : CDI deployment failure:Exception List with 4 exceptions:
        Exception 0 :
        org.jboss.weld.exceptions.DeploymentException: WELD-001408: Unsatisfied dependencies
        org.jboss.weld.exceptions.DeploymentException: WELD-001409: and more
          Exception while deploying the app [bad] : the web.xml is wrong
        """);
    assertThat(deployment.failures())
        .containsExactly("WELD-001408: Unsatisfied dependencies", "the web.xml is wrong");
  }

  private void read(String output) {
    output.lines().forEach(deployment::read);
  }
}
