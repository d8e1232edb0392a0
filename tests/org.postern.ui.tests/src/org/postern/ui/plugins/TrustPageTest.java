package org.postern.ui.plugins;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postern.plugins.Candidate;
import org.postern.plugins.Publisher;
import org.postern.plugins.Signature;
import org.postern.testkit.TestAuthority;
import org.postern.ui.tests.bot.Bot;
import org.postern.ui.tests.bot.Scope;
import org.postern.ui.tests.bot.ScreenshotOnFailure;
import org.postern.ui.wizard.FormPage;

/** Who is asked to trust two publishers sees both. */
@ExtendWith(ScreenshotOnFailure.class)
class TrustPageTest {

	private static final String TITLE = "Two publishers";

	private final TrustPage page = new TrustPage(() -> List.of(signedBy("Example Maker"), signedBy("Other Maker")));
	private Bot bot;

	private static Candidate signedBy(String maker) {
		Publisher publisher = new Publisher(TestAuthority.root(maker).certificate());
		return new Candidate("org.example." + maker.charAt(0), "1.0.0", "Plug-in of " + maker,
				new Signature.Valid(publisher), false, List.of(), Optional.empty(), List.of());
	}

	@BeforeEach
	void openTheWizard() {
		bot = new Bot();
		bot.ui().act(() -> {
			WizardDialog dialog = new WizardDialog(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(),
					new TrustWizard());
			dialog.setMinimumPageSize(600, 200);
			dialog.open();
		});
	}

	@AfterEach
	void closeTheWizard() {
		bot.closeDialogs();
	}

	@Test
	void the_wizard_grows_until_both_publishers_are_seen_and_no_further() {
		Scope wizard = bot.dialog(TITLE);
		wizard.button("Next >").click();
		wizard.waitForText("Other Maker");
		bot.screenshot("plugins-trust-two");
		int needed = bot.ui().ask(() -> frame().getMinHeight());
		int room = bot.ui().ask(() -> frame().getClientArea().height);
		int wizardHeight = bot.ui().ask(() -> frame().getShell().getSize().y);
		assertTrue(needed <= room, needed + " pixels do not fit into " + room);
		assertTrue(wizardHeight < bot.ui().ask(() -> bot.ui().display().getBounds().height), "it fills the screen");
	}

	private ScrolledComposite frame() {
		return (ScrolledComposite) page.getControl();
	}

	private final class TrustWizard extends Wizard {

		private TrustWizard() {
			setWindowTitle(TITLE);
		}

		@Override
		public void addPages() {
			addPage(new FormPage("Which", "Those of two makers.", form -> form.text("Place:", "Where they are.", "here")));
			addPage(page);
		}

		@Override
		public boolean performFinish() {
			return true;
		}
	}
}
