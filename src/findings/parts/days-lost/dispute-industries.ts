/** An industry as it is named in each classification: the two are not one series. */
export const DISPUTE_INDUSTRIES = {
  "public-administration": {
    name: "Public administration and defence",
    short: "Public administration",
    ISIC3: "public administration and defence (ISIC3 L)",
    ISIC4: "public administration and defence (ISIC4 O)",
  },
  education: { name: "Education", short: "Education", ISIC3: "education (ISIC3 M)", ISIC4: "education (ISIC4 P)" },
  health: {
    name: "Health and social work",
    short: "Health",
    ISIC3: "health and social work (ISIC3 N)",
    ISIC4: "human health and social work (ISIC4 Q)",
  },
  transport: {
    name: "Transport and storage",
    short: "Transport",
    ISIC3: "transport, storage and communications (ISIC3 I)",
    ISIC4: "transport and storage (ISIC4 H)",
  },
} as const;

export type DisputeIndustry = keyof typeof DISPUTE_INDUSTRIES;
export type IndustryCodes = "ISIC3" | "ISIC4";

/** The industries held, public administration first. */
export const INDUSTRY_IDS = Object.keys(DISPUTE_INDUSTRIES) as DisputeIndustry[];

/** What a classification is called in words. */
export const CODES_WORDS: Readonly<Record<IndustryCodes, string>> = { ISIC3: "older codes", ISIC4: "newer codes" };
