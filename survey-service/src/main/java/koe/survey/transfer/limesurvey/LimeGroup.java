package koe.survey.transfer.limesurvey;

import java.util.List;
import java.util.Map;

/** A group of questions, which is a page where a survey is asked group by group. */
record LimeGroup(
    Row row,
    Map<String, String> names,
    Map<String, String> descriptions,
    List<LimeQuestion> questions) {}
