package koe.response.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindsTest {

  private static final byte[] PNG = {
    (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
  };

  private final FileKinds kinds = new FileKinds();

  private FileKinds.Finding look(String name, byte[] content) throws IOException {
    return kinds.look(FileName.of(name), new ByteArrayInputStream(content));
  }

  private FileKinds.Finding look(String name, String content) throws IOException {
    return look(name, content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void an_honest_file_is_what_its_bytes_say() throws IOException {
    assertThat(look("a.png", PNG).type()).contains("image/png");
    assertThat(look("写真", PNG).type()).contains("image/png");
    assertThat(look("a.pdf", "%PDF-1.7\n%âãÏÓ").type()).contains("application/pdf");
    assertThat(look("a.txt", "こんにちは").type()).contains("text/plain");
    assertThat(look("a.csv", "a,b\n1,2").type()).contains("text/csv");
  }

  @Test
  void an_office_document_is_a_zip_that_its_name_explains() throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("[Content_Types].xml"));
    }
    assertThat(look("a.docx", zip.toByteArray()).type().orElseThrow()).contains("wordprocessing");
    assertThat(look("a.zip", zip.toByteArray()).fault()).isEmpty();
    assertThat(look("a.png", zip.toByteArray()).fault()).contains(FileFault.OTHER_THAN_NAMED);
  }

  @Test
  void a_name_that_promises_something_else_is_refused() throws IOException {
    assertThat(look("a.pdf", PNG).fault()).contains(FileFault.OTHER_THAN_NAMED);
    assertThat(look("a.png", "just text").fault()).contains(FileFault.OTHER_THAN_NAMED);
    byte[] noise = {1, 2, 3, (byte) 200, 0, 7, 9, (byte) 255};
    assertThat(look("a.jpg", noise).fault()).contains(FileFault.OTHER_THAN_NAMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><html><script>alert(1)</script></html>",
        "<html><body onload=alert(1)>",
        "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
        "#!/bin/sh\nrm -rf /",
        "MZ\u0000\u0001\u0002\u0003PE\u0000\u0000"
      })
  void what_could_run_is_refused_whatever_it_is_called(String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
    for (String name : new String[] {"photo.png", "notes.txt", "nothing", "a.html", "a.exe"}) {
      assertThat(look(name, bytes).fault()).as(name).isPresent();
    }
    assertThat(look("nothing", bytes).fault()).contains(FileFault.RUNS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.exe", "a.HTML", "a.svg", "a.js", "a.bat", "a.docm", "a.lnk", "a.jar"})
  void names_of_programs_and_pages_are_refused_whatever_is_inside(String name) throws IOException {
    assertThat(look(name, "harmless").fault()).contains(FileFault.RUNS);
  }
}
