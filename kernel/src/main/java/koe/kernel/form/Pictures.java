package koe.kernel.form;

import java.util.stream.Stream;
import koe.kernel.survey.ImagePassage;
import koe.kernel.survey.QuestionView;

/** The pictures that belong to a question. */
final class Pictures {

  private Pictures() {}

  /** The addresses of all pictures shown with a question and with those inside it. */
  static Stream<String> of(QuestionView view, String language) {
    Stream<String> own =
        view.question() instanceof ImagePassage image
            ? Stream.of(image.link().in(language))
            : view.offered().stream().map(choice -> choice.image().in(language));
    Stream<String> inner =
        view.parts().stream()
            .flatMap(part -> part.questions().stream())
            .flatMap(question -> of(question, language));
    return Stream.concat(own, inner).filter(link -> !link.isEmpty());
  }
}
