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
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.postern.api.model.Domain;
import org.postern.api.model.MailAddress;
import org.postern.api.model.MailServer;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatInfo;
import org.postern.core.site.Site;
import org.postern.ui.editor.EditorPage;
import org.postern.ui.editor.EditorServices;
import org.postern.ui.editor.SiteText;
import org.postern.ui.editor.field.Hint;
import org.postern.ui.editor.field.Sections;
import org.postern.ui.widgets.Accessibles;

/** The document that clients of a domain would be told in each format, by the policy as it stands, saved or not. */
public final class ClientsPage implements EditorPage {

	private final EditorServices services;
	private final SiteText<MailServer> text;
	private List<Domain> domains = List.of();
	private List<FormatInfo> formats = List.of();
	private Combo domain;
	private Combo format;
	private Text user;
	private Hint hint;
	private DocumentPane document;

	public ClientsPage(EditorServices services, SiteText<MailServer> text) {
		this.services = services;
		this.text = text;
	}

	@Override
	public String title() {
		return Messages.page_title;
	}

	@Override
	public void create(Composite parent, FormToolkit toolkit) {
		Composite body = Sections.section(Sections.page(parent, toolkit, 1), toolkit, Messages.section, 1, true);
		Composite row = toolkit.createComposite(body);
		GridLayoutFactory.fillDefaults().numColumns(8).spacing(8, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		format = combo(row, toolkit, Messages.format);
		domain = combo(row, toolkit, Messages.domain);
		toolkit.createLabel(row, Messages.user);
		user = Accessibles.name(toolkit.createText(row, "", SWT.SINGLE | SWT.BORDER), Messages.user);
		user.setMessage(Messages.user_message);
		GridDataFactory.fillDefaults().hint(150, SWT.DEFAULT).applyTo(user);
		user.addListener(SWT.Modify, event -> write());
		document = new DocumentPane();
		button(row, toolkit, Messages.copy, () -> document.copy());
		button(row, toolkit, Messages.save, () -> document.saveAs().ifPresent(problem -> hint.problem(Optional.of(problem))));
		hint = new Hint(body, "");
		document.create(body);
		formats = services.profiles().formats();
		formats.forEach(info -> format.add(info.label()));
		format.select(0);
	}

	private Combo combo(Composite row, FormToolkit toolkit, String label) {
		toolkit.createLabel(row, label);
		Combo combo = Accessibles.name(new Combo(row, SWT.DROP_DOWN | SWT.READ_ONLY), label.replace("&", "").replace(":", ""));
		combo.addListener(SWT.Selection, event -> write());
		return combo;
	}

	private static void button(Composite row, FormToolkit toolkit, String label, Runnable action) {
		Button button = toolkit.createButton(row, label, SWT.PUSH);
		button.addListener(SWT.Selection, event -> action.run());
	}

	@Override
	public void show() {
		List<Domain> served = services.siteWith(text)
				.flatMap(site -> text.value().map(site::domainsOf)).orElse(List.of());
		if (!served.equals(domains)) {
			domains = served;
			domain.setItems(served.stream().map(Domain::name).toArray(String[]::new));
			domain.select(0);
			domain.requestLayout();
		}
		write();
	}

	private void write() {
		Optional<Site> site = services.siteWith(text);
		if (domains.isEmpty() || formats.isEmpty() || site.isEmpty()) {
			hint.problem(Optional.of(Messages.nothing));
			document.show(Optional.empty());
			return;
		}
		FormatInfo info = formats.get(Math.max(0, format.getSelectionIndex()));
		Domain chosen = domains.get(Math.max(0, domain.getSelectionIndex()));
		try {
			Document written = services.profiles().write(info.id(),
					services.profiles().derive(site.get(), chosen, address(chosen)));
			hint.problem(Optional.empty());
			hint.say(NLS.bind(Messages.document, info.summary(), written.name()));
			document.show(Optional.of(written));
		} catch (IllegalArgumentException e) {
			hint.problem(Optional.of(e.getMessage()));
		}
	}

	private Optional<MailAddress> address(Domain chosen) {
		String typed = user.getText().strip();
		if (typed.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(typed.contains("@") ? MailAddress.parse(typed) : new MailAddress(typed, chosen.name()));
	}

	@Override
	public void focus() {
		format.setFocus();
	}
}
