package koe.it.house;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Locale;

/**
 * A statement that changes what it leases names the rows in a materialized list: PostgreSQL may run
 * a subquery again for each row, and would then lease more than the limit.
 */
final class LeasedOnce extends ArchCondition<JavaMethod> {

  LeasedOnce() {
    super("lease from a materialized list");
  }

  @Override
  public void check(JavaMethod method, ConditionEvents events) {
    method.getAnnotations().stream()
        .flatMap(annotation -> annotation.getProperties().values().stream())
        .flatMap(
            value ->
                value instanceof Object[] many
                    ? Arrays.stream(many)
                    : Arrays.stream(new Object[] {value}))
        .map(value -> String.valueOf(value).toLowerCase(Locale.ROOT).strip())
        .filter(sql -> sql.contains("skip locked") && !sql.startsWith("select"))
        .filter(sql -> !sql.contains("as materialized ("))
        .forEach(
            sql ->
                events.add(
                    SimpleConditionEvent.violated(
                        method, method.getFullName() + " leases from a subquery")));
  }
}
