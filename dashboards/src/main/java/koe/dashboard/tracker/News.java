package koe.dashboard.tracker;

/**
 * What became of an issue.
 *
 * @param status what that means for the insight
 */
record News(String name, String status) {

  static final String PLANNED = "planned";
  static final String SHIPPED = "shipped";
  static final String DECLINED = "declined";
}
