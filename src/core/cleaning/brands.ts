/**
 * Names of firms, products and signs of the web, which are written in Serbian as they are (Pravopis
 * Matice srpske allows it for all names of firms and goods), by their letters in lower case. Those whose
 * Serbian form is the same letter by letter (Самсунг, Сони) are not here: such words are not damaged.
 */
export const brands: ReadonlyMap<string, string> = new Map(
  `Adobe Airbnb Alibaba AliExpress Amazon Apple Arduino AstraZeneca Azure Baidu   BitBucket Bitcoin Bluetooth Bootstrap Canva ChatGPT Chrome Chromebook
  Chromium Cisco Cloudflare Contabo cPanel Dell Debian DeepL Discord Disney Django Docker
  Dribbble Dropbox Drupal DuckDuckGo eBay Ecosia Facebook Fedora Figma Firefox   Flickr Fuchsia GitHub GitLab Gmail GNOME GNU Google Huawei iCloud
  iOS iPad iPhone iTunes JavaScript Jenkins JSON Kindle Kubernetes   LibreOffice LinkedIn Linux Lyft macOS Markdown Mastodon McDonald Microsoft Minecraft
  Moodle Mozilla MySQL Netflix Nginx Nike npm NVIDIA OneDrive OpenAI OpenOffice
  OpenStreetMap Outlook Patreon PayPal Photoshop PHP Pinterest PlayStation Pokemon
  PostgreSQL PowerPoint ProtonMail Python Qualcomm Quora README Reddit Redis Roblox   SharePoint Skype Snapchat SourceForge Spotify SQL StackOverflow Starbucks   TensorFlow TikTok Trello Tumblr Twitch Twitter Ubuntu Unicode UNIX
  Viber Vimeo Volkswagen Walmart WebMail WhatsApp Wikipedia Windows WordPress Xbox Xiaomi Yahoo
  YouTube YouTuber HTTP HTTPS HTML CSS URL USB PDF ZIP SSL SSH DNS SMTP IMAP WWW `
    .split(/\s+/)
    .filter((name) => name.length > 2)
    .map((name) => [name.toLowerCase(), name] as const),
);
