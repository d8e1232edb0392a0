package org.postern.ui.editor.clients;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.postern.api.model.Domain;
import org.postern.api.model.MailAddress;
import org.postern.ui.widgets.Accessibles;

/** Whose documents are shown: those of a whole domain, or of one address in it. */
final class AudienceBar {

	private final Combo domain;
	private final Button whole;
	private final Button one;
	private final Text address;
	private final Label behind;
	private final Runnable changed;
	private List<Domain> domains = List.of();

	AudienceBar(Composite parent, FormToolkit toolkit, Runnable changed) {
		this.changed = changed;
		Composite row = toolkit.createComposite(parent);
		GridLayoutFactory.fillDefaults().numColumns(6).margins(1, 2).spacing(8, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		toolkit.createLabel(row, Messages.domain);
		domain = Accessibles.name(new Combo(row, SWT.DROP_DOWN | SWT.READ_ONLY), Messages.domain_name);
		domain.addListener(SWT.Selection, event -> update());
		whole = toolkit.createButton(row, Messages.whole, SWT.RADIO);
		whole.setSelection(true);
		one = toolkit.createButton(row, Messages.one, SWT.RADIO);
		address = Accessibles.name(toolkit.createText(row, "", SWT.SINGLE | SWT.BORDER), Messages.address_name);
		GridDataFactory.fillDefaults().hint(150, SWT.DEFAULT).applyTo(address);
		behind = toolkit.createLabel(row, "");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(behind);
		one.addListener(SWT.Selection, event -> update());
		address.addListener(SWT.Modify, event -> typed());
	}

	/** Whoever types an address means it. */
	private void typed() {
		whole.setSelection(false);
		one.setSelection(true);
		update();
	}

	private void update() {
		domain().ifPresent(chosen -> {
			address.setMessage(NLS.bind(Messages.address_message, chosen.name()));
			behind.setText(address.getText().contains("@") ? "" : '@' + chosen.name());
		});
		changed.run();
	}

	void show(List<Domain> served) {
		if (!served.equals(domains)) {
			int before = Math.max(0, domain.getSelectionIndex());
			domains = List.copyOf(served);
			domain.setItems(served.stream().map(Domain::name).toArray(String[]::new));
			domain.select(Math.min(before, served.size() - 1));
			domain.setEnabled(served.size() > 1);
			domain.requestLayout();
			domain().ifPresent(chosen -> behind.setText('@' + chosen.name()));
		}
	}

	Optional<Domain> domain() {
		int chosen = domain.getSelectionIndex();
		return chosen < 0 || chosen >= domains.size() ? Optional.empty() : Optional.of(domains.get(chosen));
	}

	/**
	 * The one address; empty for the whole domain.
	 *
	 * @throws IllegalArgumentException if what was typed is none, or none of this domain
	 */
	Optional<MailAddress> address(Domain of) {
		if (!one.getSelection()) {
			return Optional.empty();
		}
		String typed = address.getText().strip();
		if (typed.isEmpty()) {
			throw new IllegalArgumentException(NLS.bind(Messages.address_missing, of.name()));
		}
		MailAddress parsed = typed.contains("@") ? MailAddress.parse(typed) : new MailAddress(typed, of.name());
		if (!parsed.domain().equalsIgnoreCase(of.name())) {
			throw new IllegalArgumentException(NLS.bind(Messages.address_elsewhere, parsed, of.name()));
		}
		return Optional.of(parsed);
	}
}
