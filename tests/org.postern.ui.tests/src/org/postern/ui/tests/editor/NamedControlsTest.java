package org.postern.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postern.ui.tests.bot.Bot;
import org.postern.ui.tests.bot.PartBot;
import org.postern.ui.tests.bot.ScreenshotOnFailure;
import org.postern.ui.widgets.Accessibles;

/** Whoever hears the screen instead of seeing it is told what every control is. */
@ExtendWith(ScreenshotOnFailure.class)
class NamedControlsTest {

	@TempDir
	Path folder;

	private final Bot bot = new Bot();

	@AfterEach
	void closeTheEditor() {
		bot.ui().act(() -> bot.page().closeAllEditors(false));
	}

	@Test
	void every_control_of_every_page_has_a_name() throws IOException {
		PartBot editor = EditedSite.open(bot, folder).edit(bot);
		for (String page : List.of("Ports", "Retention", "TLS", "SMTP", "Clients", "Source")) {
			editor.tab(page);
			assertEquals(List.of(), bot.ui().ask(this::nameless), page);
		}
	}

	private List<String> nameless() {
		return Arrays.stream(bot.ui().display().getShells()).filter(Shell::isVisible).flatMap(NamedControlsTest::below)
				.filter(Control::isVisible).filter(NamedControlsTest::needsName).filter(control -> name(control).isBlank())
				.map(control -> control + " in " + control.getParent()).toList();
	}

	private static boolean needsName(Control control) {
		return control instanceof Text || control instanceof StyledText || control instanceof Combo
				|| control instanceof Table || control instanceof Button;
	}

	private static String name(Control control) {
		return control instanceof Button button && !button.getText().isBlank() ? button.getText()
				: Objects.toString(control.getData(Accessibles.NAME), "");
	}

	private static Stream<Control> below(Composite parent) {
		return Arrays.stream(parent.getChildren()).flatMap(child -> child instanceof Composite inner
				? Stream.concat(Stream.of(child), below(inner))
				: Stream.of(child));
	}
}
