package org.postern.ui.editor.protocol;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.postern.api.model.MailServer;
import org.postern.api.protocol.ProtocolInfo;
import org.postern.api.setting.Setting;
import org.postern.ui.editor.EditorPage;
import org.postern.ui.editor.PolicySettings;
import org.postern.ui.editor.SiteText;
import org.postern.ui.editor.field.Rows;
import org.postern.ui.editor.field.Sections;
import org.postern.ui.editor.field.SettingsForm;
import org.postern.ui.widgets.RichText;

/** What a protocol adds to the policy, and beside it what the protocol is. */
public final class ProtocolPage implements EditorPage {

	private static final int TEXT_WIDTH = 360;

	private final ProtocolInfo protocol;
	private final List<Setting<?>> settings;
	private final SiteText<MailServer> text;
	private final PolicySettings values;
	private SettingsForm form;
	private RichText about;

	public ProtocolPage(ProtocolInfo protocol, List<Setting<?>> settings, SiteText<MailServer> text) {
		this.protocol = protocol;
		this.settings = settings;
		this.text = text;
		values = new PolicySettings(text, protocol.id());
	}

	@Override
	public String title() {
		return protocol.label();
	}

	@Override
	public void create(Composite parent, FormToolkit toolkit) {
		Composite page = Sections.page(parent, toolkit, 2);
		Composite left = Sections.column(page, toolkit, true, TEXT_WIDTH);
		Composite body = Sections.section(left, toolkit, NLS.bind(Messages.section_settings, protocol.label()), 2, false);
		form = new SettingsForm(new Rows(body, toolkit), settings, values);
		text.beforeUse(form::settle);
		Composite right = Sections.column(page, toolkit, false, TEXT_WIDTH);
		about = new RichText(Sections.section(right, toolkit, NLS.bind(Messages.section_about, protocol.label()), 1, true),
				NLS.bind(Messages.section_about, protocol.label()));
		GridDataFactory.fillDefaults().grab(true, true).hint(TEXT_WIDTH, 200).applyTo(about.control());
		explain();
	}

	private void explain() {
		about.clear().heading(protocol.summary()).paragraph(protocol.explanation());
		protocol.ports().forEach(port -> about.heading(NLS.bind(Messages.about_port,
				new Object[] { Integer.toString(port.port()), port.service(), port.security().label() }))
				.paragraph(port.reason()));
		about.show();
	}

	@Override
	public void show() {
		form.setEnabled(text.isEditable());
		form.show(values.values());
	}

	@Override
	public void focus() {
		form.focus();
	}
}
