package org.postern.ui.editor.clients;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.postern.api.model.Domain;
import org.postern.core.profile.PagePreview;
import org.postern.core.site.Site;
import org.postern.ui.editor.EditorPage;
import org.postern.ui.editor.EditorServices;
import org.postern.ui.editor.field.Hint;
import org.postern.ui.editor.field.Sections;
import org.postern.ui.job.Subscription;
import org.postern.ui.job.UiThread;
import org.postern.ui.preview.Audience;
import org.postern.ui.preview.DocumentsWriter;
import org.postern.ui.preview.ToldPane;
import org.postern.ui.site.FindingSource;
import org.postern.ui.site.SiteContext;
import org.postern.ui.site.SiteFinding;
import org.postern.ui.site.SiteState;

/** What each kind of client would be told by the policy as it stands, saved or not: every document, and how it looks. */
public final class ClientsPage implements EditorPage {

	private final SiteContext context;
	private final DocumentsWriter writer;
	private final PagePreview preview;
	private final Supplier<Optional<Site>> site;
	private final Supplier<List<Domain>> domains;
	private final Runnable sign;
	private AudienceBar audience;
	private Hint hint;
	private ToldPane told;
	private Optional<Signing> known = Optional.empty();

	/**
	 * @param site    the site as the editor has it, saved or not
	 * @param domains whose clients are shown
	 * @param sign    lets people say who signs Apple's profiles
	 */
	public ClientsPage(EditorServices services, Supplier<Optional<Site>> site, Supplier<List<Domain>> domains,
			Runnable sign) {
		context = services.context();
		writer = new DocumentsWriter(services.profiles());
		preview = services.preview();
		this.site = site;
		this.domains = domains;
		this.sign = sign;
	}

	@Override
	public String title() {
		return Messages.page_title;
	}

	@Override
	public void create(Composite parent, FormToolkit toolkit) {
		Composite body = Sections.section(Sections.page(parent, toolkit, 1), toolkit, Messages.section, 1, true);
		audience = new AudienceBar(body, toolkit, this::write);
		hint = new Hint(body, Messages.hint);
		told = new ToldPane(body, writer::write, preview, Optional.of(sign));
		GridDataFactory.fillDefaults().grab(true, true).hint(400, 320).applyTo(told.control());
		adapt(toolkit, told.control());
		Subscription following = context.follow(UiThread.of(body), this::follow);
		body.addDisposeListener(event -> following.close());
	}

	/** Who signs is said elsewhere, and changes what is given to clients. */
	private record Signing(Optional<String> by, List<SiteFinding> findings) {

		static Signing of(SiteState state) {
			return new Signing(state.site().flatMap(Site::signing), state.findings().stream()
					.filter(finding -> finding.source() == FindingSource.SIGNING).toList());
		}
	}

	private void follow(SiteState state) {
		Optional<Signing> now = Optional.of(Signing.of(state));
		if (!now.equals(known)) {
			known = now;
			write();
		}
	}

	/** The background of forms reaches what other parts of the console show elsewhere. */
	private static void adapt(FormToolkit toolkit, Control control) {
		toolkit.adapt(control, false, false);
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				adapt(toolkit, child);
			}
		}
	}

	@Override
	public void show() {
		audience.show(domains.get());
		write();
	}

	private void write() {
		Optional<Site> now = site.get();
		Optional<Domain> domain = audience.domain();
		if (now.isEmpty() || domain.isEmpty()) {
			hint.problem(Optional.of(Messages.nothing));
			told.show(List.of());
			return;
		}
		try {
			Audience asked = new Audience(now.get(), domain.get(), audience.address(domain.get()));
			hint.problem(Optional.empty());
			told.ask(asked);
		} catch (IllegalArgumentException e) {
			hint.problem(Optional.of(e.getMessage()));
		}
	}

	@Override
	public void focus() {
		told.focus();
	}
}
