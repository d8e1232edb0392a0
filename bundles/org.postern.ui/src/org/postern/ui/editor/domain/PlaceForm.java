package org.postern.ui.editor.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.postern.api.model.Domain;
import org.postern.api.model.Publication;
import org.postern.api.profile.ChannelInfo;
import org.postern.api.setting.Setting;
import org.postern.ui.editor.SiteText;
import org.postern.ui.editor.field.Hint;
import org.postern.ui.editor.field.Rows;
import org.postern.ui.editor.field.SettingsForm;
import org.postern.ui.publish.PlaceWords;

/** The settings of the selected place, as its channel declares them. */
final class PlaceForm implements SettingsForm.Change {

	private final Composite parent;
	private final FormToolkit toolkit;
	private final PlaceWords words;
	private final SiteText<Domain> text;
	private final Supplier<Optional<Integer>> line;
	private Optional<String> channel = Optional.of("");
	private Optional<SettingsForm> form = Optional.empty();

	/** @param line the selected place's, from 0 */
	PlaceForm(Composite parent, FormToolkit toolkit, List<ChannelInfo> channels, SiteText<Domain> text,
			Supplier<Optional<Integer>> line) {
		this.parent = parent;
		this.toolkit = toolkit;
		this.text = text;
		this.line = line;
		words = new PlaceWords(channels);
	}

	private Optional<Publication> place() {
		return line.get().flatMap(index -> text.value().map(Domain::publish).filter(places -> index < places.size())
				.map(places -> places.get(index)));
	}

	/** Shows the selected place; another channel has another form. */
	void show() {
		Optional<Publication> place = place();
		if (!place.map(Publication::channel).equals(channel)) {
			channel = place.map(Publication::channel);
			build(place);
		}
		form.ifPresent(fields -> {
			place.ifPresent(stated -> fields.show(stated.settings()));
			fields.setEnabled(text.isEditable());
		});
	}

	private void build(Optional<Publication> place) {
		for (Control child : parent.getChildren()) {
			child.dispose();
		}
		Optional<ChannelInfo> info = place.flatMap(words::info);
		form = info.filter(known -> !known.settings().isEmpty()).map(known -> {
			Composite grid = toolkit.createComposite(parent);
			GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 6).applyTo(grid);
			GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
			return new SettingsForm(new Rows(grid, toolkit), known.settings(), this);
		});
		if (form.isEmpty()) {
			new Hint(parent, place.isEmpty() ? Messages.place_none : info.isEmpty()
					? NLS.bind(Messages.place_unknown, place.get().channel()) : Messages.place_noSettings);
		}
		parent.requestLayout();
	}

	@Override
	public <T> Optional<String> apply(Setting<T> setting, T value) {
		return line.get().flatMap(index -> text.change(NLS.bind(Messages.change_setting, setting.label()),
				setting.key() + index, domain -> {
					Publication place = domain.publish().get(index);
					return place.settings().get(setting).equals(value) ? domain
							: domain.withPublish(Places.changed(domain.publish(), index,
									new Publication(place.channel(), place.settings().with(setting, value))));
				}));
	}

	void settle() {
		form.ifPresent(SettingsForm::settle);
	}
}
