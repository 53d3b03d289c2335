package koe.kernel.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The compiled page templates of the kernel and of the module that runs. */
@Singleton
public class Templates {

  private final TemplateEngine kernel;
  private final TemplateEngine module;

  /**
   * @param modulePackage the package into which the module's templates were generated
   */
  @Inject
  public Templates(
      @ConfigProperty(name = "koe.module.templates", defaultValue = "koe.kernel.web.gen")
          String modulePackage) {
    this.kernel = engine("koe.kernel.web.gen");
    this.module = engine(modulePackage);
  }

  private static TemplateEngine engine(String packageName) {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), packageName);
    engine.setTrimControlStructures(true);
    return engine;
  }

  TemplateEngine kernel() {
    return kernel;
  }

  /** Renders a template of the kernel. */
  public String renderKernel(String template, Map<String, Object> model) {
    return render(kernel, template, model);
  }

  /** Renders a template of the module. */
  public String render(String template, Map<String, Object> model) {
    return render(module, template, model);
  }

  private static String render(TemplateEngine engine, String template, Map<String, Object> model) {
    StringOutput output = new StringOutput();
    engine.render(template, model, output);
    return output.toString();
  }
}
