package org.postern.ui.editor.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.postern.api.model.Domain;
import org.postern.api.model.Publication;
import org.postern.api.setting.SettingValues;
import org.postern.ui.access.ChannelSecrets;
import org.postern.ui.editor.EditorPage;
import org.postern.ui.editor.EditorServices;
import org.postern.ui.editor.SiteText;
import org.postern.ui.editor.field.FormButton;
import org.postern.ui.editor.field.Hint;
import org.postern.ui.editor.field.Sections;
import org.postern.ui.publish.PlaceWords;

/** Where what clients of the domain are told is published: a list of places, and the settings of the selected one. */
public final class PublishingPage implements EditorPage {

	private static final int MAIN_WIDTH = 520;
	private static final int SIDE_WIDTH = 340;

	private final EditorServices services;
	private final SiteText<Domain> text;
	private Hint hint;
	private PlaceTable table;
	private Button add;
	private Button remove;
	private Button up;
	private Button down;
	private Button passwords;
	private PlaceForm form;
	private PlaceText about;

	public PublishingPage(EditorServices services, SiteText<Domain> text) {
		this.services = services;
		this.text = text;
	}

	@Override
	public String title() {
		return Messages.publishing_title;
	}

	@Override
	public void create(Composite parent, FormToolkit toolkit) {
		Composite page = Sections.page(parent, toolkit, 2);
		Composite left = Sections.column(page, toolkit, true, MAIN_WIDTH);
		Composite places = Sections.section(left, toolkit, Messages.places_section, 2, true);
		hint = new Hint(places, Messages.places_hint).spanning(2);
		table = new PlaceTable(places, toolkit, services.profiles().channels(), this::selected);
		buttons(places, toolkit);
		form = new PlaceForm(Sections.section(left, toolkit, Messages.place_section, 1, false), toolkit,
				services.profiles().channels(), text, table::selection);
		text.beforeUse(form::settle);
		Composite right = Sections.column(page, toolkit, false, SIDE_WIDTH);
		about = new PlaceText(Sections.section(right, toolkit, Messages.about_section, 1, true), services);
	}

	private void buttons(Composite parent, FormToolkit toolkit) {
		Composite column = toolkit.createComposite(parent);
		GridLayoutFactory.fillDefaults().applyTo(column);
		GridDataFactory.fillDefaults().applyTo(column);
		add = FormButton.filling(column, Messages.button_add, this::choose);
		remove = FormButton.filling(column, Messages.button_remove, this::remove);
		up = FormButton.filling(column, Messages.button_up, () -> move(-1));
		down = FormButton.filling(column, Messages.button_down, () -> move(1));
		passwords = FormButton.filling(column, Messages.button_passwords, this::takePasswords);
	}

	private List<Publication> places() {
		return text.value().map(Domain::publish).orElse(List.of());
	}

	private void change(String label, UnaryOperator<List<Publication>> change, int select) {
		Optional<String> problem = text.change(label, "", domain -> domain.withPublish(change.apply(domain.publish())));
		hint.problem(problem);
		if (problem.isEmpty()) {
			table.select(select);
			selected();
		}
	}

	private void choose() {
		new ChannelMenu(services.profiles().channels(),
				channel -> change(Messages.change_add,
						places -> Places.with(places, new Publication(channel.id(), SettingValues.empty())), places().size()))
				.open(add);
	}

	private void remove() {
		table.selection().ifPresent(
				line -> change(Messages.change_remove, places -> Places.without(places, line), Math.max(0, line - 1)));
	}

	private void takePasswords() {
		PlaceWords words = new PlaceWords(services.profiles().channels());
		table.selection().map(places()::get).ifPresent(place -> new ChannelSecrets(services.profiles(), services.secrets())
				.take(passwords.getShell(), words.whole(place), place));
	}

	private void move(int step) {
		table.selection().ifPresent(
				line -> change(Messages.change_move, places -> Places.moved(places, line, line + step), line + step));
	}

	@Override
	public void show() {
		hint.problem(Optional.empty());
		hint.say(places().isEmpty() ? Messages.places_none : Messages.places_hint);
		table.show(places());
		selected();
	}

	private void selected() {
		Optional<Integer> line = table.selection();
		boolean editable = text.isEditable();
		add.setEnabled(editable);
		remove.setEnabled(editable && line.isPresent());
		passwords.setEnabled(line.isPresent());
		up.setEnabled(editable && line.filter(index -> index > 0).isPresent());
		down.setEnabled(editable && line.filter(index -> index < places().size() - 1).isPresent());
		form.show();
		about.show(text.value(), line.map(places()::get));
	}

	@Override
	public void focus() {
		if (places().isEmpty()) {
			add.setFocus();
		} else {
			table.focus();
		}
	}
}
