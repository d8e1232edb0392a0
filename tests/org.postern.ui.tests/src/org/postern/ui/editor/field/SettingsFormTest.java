package org.postern.ui.editor.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.api.model.Term;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;
import org.postern.api.setting.SettingValues;
import org.postern.ui.tests.bot.Ui;
import org.postern.ui.widgets.Accessibles;

/** What a plug-in author is promised: declare a setting, and it has its field. */
class SettingsFormTest {

	private static final Setting<String> FOLDER = setting("script-folder", "Script folder", new SettingType.Text(), "scripts");
	private static final Setting<String> LIBRARY = setting("library", "Library",
			new SettingType.Text(SettingType.Text.Named.FOLDER), "");
	private static final Setting<Integer> LIMIT = setting("limit", "Limit", new SettingType.WholeNumber(1, 99), 9);
	private static final Setting<Boolean> VACATION = setting("vacation", "Vacation", new SettingType.Flag(), true);
	private static final Setting<String> MODE = setting("mode", "Mode", new SettingType.Choice(List.of("strict", "lax")), "lax");
	private static final Setting<Term> KEEP = setting("keep", "Keep", new SettingType.TermType(), Term.ofDays(30));

	private final Ui ui = new Ui();
	private final List<String> taken = new ArrayList<>();
	private Shell shell;
	private SettingsForm form;

	private static <T> Setting<T> setting(String key, String label, SettingType<T> type, T value) {
		return new Setting<>(key, label, "What " + label + " does.", type, value, false);
	}

	@BeforeEach
	void makeTheForm() {
		ui.ask(() -> {
			shell = new Shell(ui.display());
			GridLayoutFactory.fillDefaults().numColumns(2).applyTo(shell);
			form = new SettingsForm(new Rows(shell, new FormToolkit(ui.display())),
					List.of(FOLDER, LIBRARY, LIMIT, VACATION, MODE, KEEP), new Taken());
			form.show(SettingValues.empty());
			return shell;
		});
	}

	@AfterEach
	void closeTheForm() {
		ui.act(shell::dispose);
	}

	@Test
	void every_type_of_setting_has_its_control_which_shows_the_default() {
		ui.ask(() -> {
			assertEquals("scripts", assertInstanceOf(Text.class, control("Script folder")).getText());
			assertEquals("9", assertInstanceOf(Combo.class, control("Limit")).getText());
			assertTrue(button("Vacation").getSelection());
			assertEquals("lax", assertInstanceOf(Combo.class, control("Mode")).getText());
			assertEquals("30d", assertInstanceOf(Combo.class, control("Keep")).getText());
			return true;
		});
	}

	@Test
	void what_names_a_folder_or_a_file_can_be_chosen_and_other_text_cannot() {
		ui.ask(() -> {
			assertInstanceOf(Text.class, control("Library"));
			assertEquals("Browse…", assertInstanceOf(Button.class, control("Browse for Library")).getText());
			assertTrue(all(shell).noneMatch(control -> "Browse for Script folder".equals(control.getData(Accessibles.NAME))));
			form.setEnabled(false);
			assertFalse(control("Browse for Library").isEnabled());
			return true;
		});
	}

	@Test
	void every_field_has_its_hint() {
		List<String> hints = ui.ask(() -> all(shell).filter(Label.class::isInstance)
				.map(label -> ((Label) label).getText()).filter(words -> words.startsWith("What ")).toList());
		assertEquals(6, hints.size());
	}

	@Test
	void what_is_typed_is_handed_over_once_the_field_is_left() {
		ui.ask(() -> {
			((Text) control("Script folder")).setText("sieve");
			control("Script folder").notifyListeners(SWT.FocusOut, new Event());
			return true;
		});
		assertEquals(List.of("script-folder=sieve"), taken);
	}

	@Test
	void what_cannot_be_is_told_in_place_of_the_hint_and_not_handed_over() {
		ui.ask(() -> {
			((Combo) control("Limit")).setText("100");
			form.settle();
			return true;
		});
		assertEquals(List.of(), taken);
		assertTrue(ui.ask(() -> all(shell).anyMatch(
				label -> label instanceof Label words && words.getText().contains("a whole number from 1 to 99"))));
	}

	@Test
	void ticks_and_choices_are_handed_over_at_once() {
		ui.ask(() -> {
			button("Vacation").setSelection(false);
			button("Vacation").notifyListeners(SWT.Selection, new Event());
			((Combo) control("Mode")).select(0);
			control("Mode").notifyListeners(SWT.Selection, new Event());
			return true;
		});
		assertEquals(List.of("vacation=false", "mode=strict"), taken);
	}

	private Control control(String name) {
		return all(shell).filter(control -> name.equals(control.getData(Accessibles.NAME))).findFirst().orElseThrow();
	}

	private Button button(String text) {
		return all(shell).filter(Button.class::isInstance).map(Button.class::cast)
				.filter(button -> button.getText().equals(text)).findFirst().orElseThrow();
	}

	private static Stream<Control> all(Composite parent) {
		return Arrays.stream(parent.getChildren()).flatMap(child -> child instanceof Composite inner
				? Stream.concat(Stream.of(child), all(inner)) : Stream.of(child));
	}

	private final class Taken implements SettingsForm.Change {
		@Override
		public <T> Optional<String> apply(Setting<T> setting, T value) {
			taken.add(setting.key() + "=" + setting.format(value));
			return Optional.empty();
		}
	}
}
