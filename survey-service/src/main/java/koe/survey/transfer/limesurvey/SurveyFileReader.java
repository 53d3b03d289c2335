package koe.survey.transfer.limesurvey;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import koe.kernel.web.Problem;

/**
 * Reads a survey file row by row. Document types and the entities that they could declare are
 * refused, and so is whatever is nested deeper than tables are.
 */
final class SurveyFileReader {

  private static final int DEPTH = 16;
  private static final int MOST_ROWS = 300_000;
  private static final int ROW = 4;

  private final XMLStreamReader xml;
  private final Map<String, List<Row>> tables = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> path = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Map<String, String> row = new HashMap<>();
  private String kind = "";
  private String version = "";
  private int rows;

  private SurveyFileReader(XMLStreamReader xml) {
    this.xml = xml;
  }

  /**
   * Reads a file whole.
   *
   * @throws Problem 422 with the line and column where it cannot be read
   */
  static SurveyFile read(InputStream file) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      return new SurveyFileReader(factory.createXMLStreamReader(file)).whole();
    } catch (XMLStreamException damaged) {
      throw refusal(damaged.getLocation(), "this is not well-formed XML");
    }
  }

  private SurveyFile whole() throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD -> throw refusal("a document type is not read here");
        case XMLStreamConstants.ENTITY_REFERENCE -> throw refusal("entities are not read here");
        case XMLStreamConstants.START_ELEMENT -> open(xml.getLocalName());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        case XMLStreamConstants.END_ELEMENT -> close();
        default -> {}
      }
    }
    return new SurveyFile(kind, version, tables);
  }

  private void open(String name) {
    path.add(name);
    text.setLength(0);
    if (path.size() > DEPTH) throw refusal("nested more than " + DEPTH + " deep");
    if (path.size() == 1 && !name.equals("document")) {
      throw refusal("a survey file begins with 'document', not with '" + shortened(name) + "'");
    }
    if (path.size() == ROW) row = new HashMap<>();
  }

  private void close() {
    int depth = path.size();
    String name = path.remove(depth - 1);
    if (depth == 2 && name.equals("LimeSurveyDocType")) kind = text.toString().strip();
    if (depth == 2 && name.equals("DBVersion")) version = text.toString().strip();
    if (depth == ROW && name.equals("row")) keep(path.get(1));
    if (depth == ROW + 1 && !text.isEmpty() && Tables.isRead(path.get(1), name)) {
      row.put(name, text.toString());
    }
    text.setLength(0);
  }

  private void keep(String table) {
    int number = numbers.merge(table, 1, Integer::sum) - 1;
    if (row.isEmpty() || Tables.isUnused(table, row)) return;
    if (++rows > MOST_ROWS) throw refusal("there are more than " + MOST_ROWS + " rows");
    tables
        .computeIfAbsent(table, name -> new ArrayList<>())
        .add(new Row(table, number, Map.copyOf(row)));
  }

  private static String shortened(String name) {
    return name.length() <= 40 ? name : name.substring(0, 40) + "…";
  }

  private Problem refusal(String detail) {
    return refusal(xml.getLocation(), detail);
  }

  private static Problem refusal(Location at, String detail) {
    String where =
        at == null ? "" : " (line " + at.getLineNumber() + ", column " + at.getColumnNumber() + ")";
    return Problem.invalid("", detail + where);
  }
}
