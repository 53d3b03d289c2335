package koe.it.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.UUID;
import koe.kernel.db.Database;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The collector inside Payara Micro: injection, JAX-RS and the pool against a real PostgreSQL. */
@ExtendWith(ArquillianExtension.class)
class CollectorInServerIT {

  @Inject Database database;
  @Inject Clock clock;
  @ArquillianResource URL url;

  @Deployment
  static WebArchive collector() throws Exception {
    return CollectorArchive.build(CollectorInServerIT.class);
  }

  @Test
  void signs_in_to_the_database_as_staff_of_the_collector() {
    assertNotNull(System.getProperty("com.sun.aas.instanceRoot"), "not inside the server");
    String user =
        database.atTheGate(
            handle -> handle.createQuery("select current_user").mapTo(String.class).one());
    assertEquals("koe_response", user);
  }

  @Test
  void sees_no_row_without_a_workspace() {
    long rows =
        database.atTheGate(
            handle ->
                handle
                    .createQuery("select count(*) from response.response")
                    .mapTo(Long.class)
                    .one());
    assertEquals(0, rows);
  }

  @Test
  void rolls_back_what_fails() {
    assertTrue(clock.instant().toEpochMilli() > 0);
    assertThrows(
        IllegalStateException.class,
        () ->
            database.inWorkspace(
                UUID.randomUUID(),
                handle -> {
                  handle.execute("create temporary table given (id int)");
                  throw new IllegalStateException("changed my mind");
                }));
    boolean there =
        database.atTheGate(
            handle ->
                handle
                    .createQuery("select to_regclass('pg_temp.given') is not null")
                    .mapTo(Boolean.class)
                    .one());
    assertEquals(false, there);
  }

  @Test
  @RunAsClient
  void answers_over_http_in_its_own_form() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "api/v1/responses"))
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString("{\"token\": \"AAAAAAAAAAAAAAAAAAAAAA\", \"answers\": {}}"))
            .build();
    HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertEquals(404, answer.statusCode(), answer.body());
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
  }
}
