package koe.launcher.server;

import java.util.List;

/**
 * One of the four applications. The server takes the place of an application in its URLs from the
 * name of the file.
 */
public enum Application {
  SURVEYS("surveys"),
  RESPONSES("r"),
  FEEDBACK("feedback"),
  DASHBOARDS("ROOT");

  private final String deployedName;

  Application(String deployedName) {
    this.deployedName = deployedName;
  }

  /** The name under which the server knows it. */
  public String deployedName() {
    return deployedName;
  }

  String fileName() {
    return deployedName + ".war";
  }

  public static List<Application> all() {
    return List.of(values());
  }

  /** What may face the internet. */
  public static List<Application> ofPublicDoor() {
    return List.of(RESPONSES);
  }
}
