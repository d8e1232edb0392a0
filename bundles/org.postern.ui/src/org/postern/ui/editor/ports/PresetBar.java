package org.postern.ui.editor.ports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.postern.api.model.FallbackPort;
import org.postern.api.model.MailServer;
import org.postern.core.policy.Preset;
import org.postern.ui.editor.EditorServices;
import org.postern.ui.editor.SiteText;
import org.postern.ui.editor.field.FormButton;

/** The short ways: a preset's ports at one press, and the fallback at one tick. */
final class PresetBar {

	/** In pixels; the bar wraps where its column is too narrow for one line. */
	private static final int BAR_WIDTH = 300;

	private final EditorServices services;
	private final SiteText<MailServer> text;
	private final List<Button> presets = new ArrayList<>();
	private final Button fallback;

	PresetBar(Composite parent, FormToolkit toolkit, EditorServices services, SiteText<MailServer> text) {
		this.services = services;
		this.text = text;
		Composite bar = toolkit.createComposite(parent);
		RowLayoutFactory.fillDefaults().margins(0, 0).spacing(8).wrap(true).center(true).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).hint(BAR_WIDTH, SWT.DEFAULT).applyTo(bar);
		toolkit.createLabel(bar, Messages.preset_label);
		services.presets().all().forEach(preset -> presets.add(button(bar, preset)));
		fallback = toolkit.createButton(bar, "", SWT.CHECK);
		fallback.setToolTipText(Messages.fallback_tip);
		fallback.addListener(SWT.Selection, event -> tick(fallback.getSelection()));
	}

	private Button button(Composite bar, Preset preset) {
		Button button = FormButton.push(bar, preset.label(),
				() -> text.change(NLS.bind(Messages.change_preset, preset.label()), "",
						server -> server.withPolicy(services.presets().apply(preset, server.policy()))));
		button.setToolTipText(preset.summary());
		return button;
	}

	private void tick(boolean open) {
		text.change(NLS.bind(open ? Messages.change_open : Messages.change_close, port()), "", server -> {
			FallbackPort port = FallbackPort.of(server.policy());
			return server.withPolicy(open ? port.open(server.policy()) : port.close(server.policy()));
		});
	}

	private Optional<FallbackPort> fallbackPort() {
		return text.value().map(MailServer::policy).map(FallbackPort::of);
	}

	private String port() {
		return fallbackPort().map(FallbackPort::port).map(port -> Integer.toString(port)).orElse("");
	}

	void show() {
		presets.forEach(button -> button.setEnabled(text.isEditable()));
		fallback.setEnabled(text.isEditable());
		fallbackPort().ifPresent(port -> {
			String words = NLS.bind(Messages.fallback_label, Integer.toString(port.port()),
					Integer.toString(port.standsInFor()));
			if (!words.equals(fallback.getText())) {
				fallback.setText(words);
				fallback.requestLayout();
			}
			fallback.setSelection(text.value().map(server -> port.isOpen(server.policy())).orElse(false));
		});
	}
}
