package koe.launcher.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import koe.kernel.json.Json;

/**
 * Customers who answer one time after the other, repeat each answer until they know that it was
 * kept, and make a list of what was acknowledged.
 */
final class Customers {

  private static final long THOUGHT_MILLIS = 20;
  private static final long PAUSE_MILLIS = 50;

  private final AtomicBoolean running = new AtomicBoolean(true);
  private final List<Customer> all = new ArrayList<>();

  Customers(IntakeLoad load, int number) {
    for (int i = 0; i < number; i++) {
      Customer customer = new Customer(load);
      customer.start();
      all.add(customer);
    }
  }

  /** Whether anybody was answered after this moment, by {@link System#nanoTime()}. */
  boolean answeredSince(long moment) {
    return all.stream().anyMatch(customer -> customer.answered > moment);
  }

  /** Ends them, and gives the ids that were acknowledged. */
  Set<UUID> leave() throws InterruptedException {
    running.set(false);
    Set<UUID> acknowledged = new HashSet<>();
    for (Customer customer : all) {
      customer.join();
      acknowledged.addAll(customer.acknowledged);
    }
    return acknowledged;
  }

  private final class Customer extends Thread {

    private final IntakeLoad load;
    private final ConcurrentLinkedQueue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
    private volatile long answered;

    Customer(IntakeLoad load) {
      super("customer");
      this.load = load;
      setDaemon(true);
    }

    @Override
    public void run() {
      byte[] request = load.request(UUID.randomUUID());
      while (running.get()) {
        try (OpenConnection connection = new OpenConnection(load.base())) {
          while (running.get() && send(connection, request)) {
            request = load.request(UUID.randomUUID());
            pause(THOUGHT_MILLIS);
          }
        } catch (IOException | RuntimeException broken) {
          // Whether the answer was kept is unknown: it is sent again.
        }
        pause(PAUSE_MILLIS);
      }
    }

    private boolean send(OpenConnection connection, byte[] request) throws IOException {
      OpenConnection.Answer answer = connection.send(request);
      if (answer.status() != 201) {
        return false;
      }
      acknowledged.add(UUID.fromString(Json.read(answer.body()).path("id").asText()));
      answered = System.nanoTime();
      return true;
    }

    private static void pause(long millis) {
      try {
        Thread.sleep(millis);
      } catch (InterruptedException nobodyInterrupts) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
