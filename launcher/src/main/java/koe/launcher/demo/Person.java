package koe.launcher.demo;

/** A customer who does not exist. */
record Person(
    String id,
    String name,
    String email,
    String language,
    String plan,
    String city,
    String region,
    String segment,
    boolean consentsToEmail) {}
