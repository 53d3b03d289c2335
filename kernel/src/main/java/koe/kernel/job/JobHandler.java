package koe.kernel.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** Does one kind of job. It may be run again after a crash and must then not do things twice. */
public interface JobHandler {

  String kind();

  void run(UUID workspace, UUID job, JsonNode input, JobProgress progress);
}
