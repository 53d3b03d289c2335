package koe.dashboard.team;

import java.time.Duration;
import java.util.UUID;

/**
 * Who is next when a task is late.
 *
 * @param after how much of the team's time after the due time
 */
public record Level(Duration after, UUID to) {}
